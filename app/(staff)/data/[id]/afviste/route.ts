import { notFound } from 'next/navigation'
import { z } from 'zod'
import { exportResponse } from '@/lib/export/export-response'
import { problemDocument } from '@/lib/history/problem-document'
import { getProblemFile } from '@/lib/history/problem-queries'
import { requireStaff } from '@/lib/platform/session'

const search = z.object({ liste: z.enum(['afviste', 'advarsler']).catch('afviste') })

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER')
  const [{ id }, { liste }] = [
    await params,
    search.parse(Object.fromEntries(new URL(request.url).searchParams)),
  ]
  const kind = liste === 'advarsler' ? 'warnings' : 'rejected'
  const file = await getProblemFile(viewer, { importId: id, kind })
  if (!file) notFound()
  return exportResponse({ doc: problemDocument(file, viewer.locale), format: 'csv', fileName: liste })
}
