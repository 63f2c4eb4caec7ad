import { makeCaseloadFile } from '@/lib/cases/export-caseload'
import { exportResponse } from '@/lib/export/export-response'
import { requireStaff } from '@/lib/platform/session'

export async function GET(request: Request) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER')
  const made = await makeCaseloadFile(viewer, new URL(request.url).searchParams.get('fil'))
  return made ? exportResponse(made) : new Response(null, { status: 404 })
}
