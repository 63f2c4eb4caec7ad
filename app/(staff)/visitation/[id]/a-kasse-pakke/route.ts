import { notFound } from 'next/navigation'
import { z } from 'zod'
import { aKassePacketResponse } from '@/lib/letters/a-kasse-packet-response'
import { requireStaff } from '@/lib/platform/session'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  return (await aKassePacketResponse(viewer, id.data)) ?? notFound()
}
