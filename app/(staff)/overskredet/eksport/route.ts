import { exportResponse } from '@/lib/export/export-response'
import { makeOverdueFile } from '@/lib/overview/export-overdue'
import { requireStaff } from '@/lib/platform/session'

export async function GET(request: Request) {
  const viewer = await requireStaff('LEDER')
  const made = await makeOverdueFile(viewer, new URL(request.url).searchParams.get('fil'))
  return made ? exportResponse(made) : new Response(null, { status: 404 })
}
