import { answerUpload } from '@/lib/history/answer-upload'
import { isFromOwnPages } from '@/lib/platform/same-origin'

export const dynamic = 'force-dynamic'

/** Takes the file of an upload form in; see lib/history/upload-protocol.ts. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPages(request.headers)) return new Response(null, { status: 403 })
  const { status, answer } = await answerUpload(request)
  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store' } })
}
