import 'server-only'
import { today } from '@/lib/calendar/today'
import { type AccountRow, listAccounts } from '@/lib/operations/accounts'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { countOpenCases } from './open-cases'

export type UserRow = AccountRow & {
  openCases: number
  isViewer: boolean
  /** The viewer is a leader too, and can hand the cases over. */
  mayTransfer: boolean
}

/** The unit's users with what keeps them from leaving: numbers, no case content. Null for others. */
export async function getUsers(viewer: Viewer): Promise<UserRow[] | null> {
  if (!hasRole(viewer, 'ADMIN')) return null
  const on = today()
  const accounts = await listAccounts(viewer.unitId, on)
  const userIds = accounts.map(({ id }) => id)
  const openCases = await countOpenCases(db, { userIds, on })
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /admin/brugere',
    entity: 'User',
    details: { userIds },
  })
  return accounts.map((account) => ({
    ...account,
    openCases: openCases.get(account.id) ?? 0,
    isViewer: account.id === viewer.userId,
    mayTransfer: hasRole(viewer, 'LEDER'),
  }))
}
