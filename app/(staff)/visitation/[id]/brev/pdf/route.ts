import { notFound } from 'next/navigation'
import { z } from 'zod'
import { readQuery } from '@/lib/letters/read-query'
import { letterQuery } from '@/lib/letters/schema'
import { talkLetterResponse } from '@/lib/letters/talk-letter-response'
import { requireStaff } from '@/lib/platform/session'

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const choice = letterQuery.parse(readQuery(request.url))
  return (await talkLetterResponse(viewer, id.data, choice)) ?? notFound()
}
