import 'server-only'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { caseloadWhere, hiddenCaseloadWhere } from './access'
import { type CaseloadFilter, type CaseloadScope, scopesOf } from './caseload-filter'
import { CASES_A_PAGE, type CaseloadAnswer, readCaseload } from './caseload-rows'

export type Caseload = CaseloadAnswer & {
  filter: CaseloadFilter
  scopes: CaseloadScope[]
  /** People with protected names in the scope, whom the viewer may not see. */
  hidden: number
  standsInFor: string[]
  rowsAPage: number
  /** Opening a row asks for a reason first. */
  opensWithReason: boolean
}

export async function getCaseload(viewer: Viewer, filter: CaseloadFilter): Promise<Caseload> {
  const on = today()
  const hiddenWhere = hiddenCaseloadWhere(viewer, filter.scope, on)
  const absentIds = viewer.coversUserIds.filter((id) => id !== viewer.userId)
  const [cases, hidden, absent] = await Promise.all([
    db.case.findMany({ where: caseloadWhere(viewer, filter.scope, on), select: { id: true } }),
    hiddenWhere ? db.case.count({ where: hiddenWhere }) : 0,
    absentIds.length > 0
      ? db.user.findMany({
          where: { id: { in: absentIds } },
          orderBy: { name: 'asc' },
          select: { name: true },
        })
      : [],
  ])
  const caseIds = cases.map((row) => row.id)
  const caseload = await readCaseload(caseIds, filter, on)
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /borgere',
    entity: 'Case',
    details: { criterion: filter, citizenIds: caseload.rows.map((row) => row.citizenId) },
  })
  return {
    ...caseload,
    consultants: caseload.consultants.toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
    filter,
    scopes: scopesOf(viewer),
    hidden,
    rowsAPage: CASES_A_PAGE,
    standsInFor: absent.map((user) => user.name),
    opensWithReason: filter.scope === 'ALL' && hasRole(viewer, 'LEDER'),
  }
}
