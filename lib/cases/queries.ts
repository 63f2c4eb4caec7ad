import 'server-only'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import { canTransferFrom } from '@/lib/transfers/access'
import { type CaseloadFilter, type DroppedWord, type ParsedFilter, scopesOf } from './caseload-filter'
import { type CaseloadAnswer, readCaseload } from './caseload-rows'
import { CASES_A_PAGE, type CaseloadScope } from './caseload-words'
import { withoutGone } from './gone-choices'
import { type CaseloadPreference, type SavedView, shippedPreference } from './list-preferences'

export type Caseload = Omit<CaseloadAnswer, 'list'> & {
  /** How the viewer wants the list. */
  look: CaseloadPreference
  views: SavedView[]
  filter: CaseloadFilter
  /** Words of the address that mean nothing any more. */
  dropped: DroppedWord[]
  scopes: CaseloadScope[]
  rowsAPage: number
  /** Opening a row asks for a reason first. */
  opensWithReason: boolean
  may: { moveLane: boolean; transfer: boolean }
}

export async function getCaseload(viewer: Viewer, asked: ParsedFilter): Promise<Caseload> {
  const on = today()
  let { filter, dropped } = asked
  let caseload = await readCaseload({ viewer, filter, today: on })
  const kept = withoutGone(filter, caseload.facets)
  if (kept.dropped.length > 0) {
    filter = kept.filter
    dropped = [...dropped, ...kept.dropped]
    caseload = await readCaseload({ viewer, filter, today: on })
  }
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /borgere',
    entity: 'Case',
    details: { criterion: filter, citizenIds: caseload.rows.map((row) => row.citizenId) },
  })
  const { list, ...answer } = caseload
  return {
    ...answer,
    look: list.preference ?? shippedPreference(filter.scope),
    views: list.views,
    filter,
    dropped,
    scopes: scopesOf(viewer),
    rowsAPage: CASES_A_PAGE,
    opensWithReason: filter.scope === 'ALL' && hasRole(viewer, 'LEDER'),
    may: { moveLane: isCaseWorker(viewer), transfer: canTransferFrom(viewer, viewer.userId) },
  }
}
