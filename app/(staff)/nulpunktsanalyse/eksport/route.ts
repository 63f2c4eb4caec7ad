import { exportBaseline } from '@/lib/baseline/export-baseline'
import { parseScope } from '@/lib/baseline/scope'
import { exportFormats, exportResponse } from '@/lib/export/export-response'
import { requireStaff } from '@/lib/platform/session'

export async function GET(request: Request) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'LEDER')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const scope = parseScope(query)
  const format = exportFormats.find((known) => known === query.format)
  const made = scope && format ? await exportBaseline(viewer, { scope, format }) : null
  if (!made || !format) return new Response(null, { status: 404 })
  return exportResponse({ doc: made.doc, format, fileName: made.fileName })
}
