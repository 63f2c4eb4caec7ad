import 'server-only'
import { addDays, type Day, fromDbDate, lastDayBefore, toDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { listableCases } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { CaseRole } from '@/prisma/generated/enums'
import { canUndo, visibleTransfers } from './access'
import { isWithinUndo, UNDO_HOURS } from './rules/undo'

export type TransferRow = {
  id: string
  role: CaseRole
  giver: { id: string; name: string }
  receiver: { id: string; name: string }
  from: Day
  lentLastDay: Day | null
  reason: string
  note: string | null
  normReason: string | null
  madeAt: Date
  madeBy: string | null
  undone: { at: Date; by: string | null } | null
  /** Null when it can't be undone any more, or not by the viewer. */
  undoUntil: Date | null
  cases: { caseId: string; citizenId: string; name: string; number: string }[]
  /** All, also those the viewer may not list. */
  count: number
}

export type TransferList = {
  rows: TransferRow[]
  isLeader: boolean
  mayTransfer: boolean
  /** The one just made. */
  madeId: string | null
}

const SHOWN_DAYS = 90
const MOST_ROWS = 100

/** Transfers of the last ninety days the viewer has part in; a leader, the unit's. */
export async function getTransfers(viewer: Viewer, madeId: string | null): Promise<TransferList> {
  const on = today()
  const transfers = await db.caseTransfer.findMany({
    where: { createdAt: { gte: toDbDate(addDays(on, -SHOWN_DAYS)) }, AND: [visibleTransfers(viewer)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_ROWS,
    include: {
      giver: { select: { id: true, name: true } },
      receiver: { select: { id: true, name: true } },
      items: {
        select: {
          case: { select: { id: true, number: true, citizen: { select: { id: true, name: true } } } },
        },
      },
    },
  })
  const caseIds = transfers.flatMap(({ items }) => items.map((item) => item.case.id))
  const [listable, names] = await Promise.all([
    db.case.findMany({
      where: { id: { in: [...new Set(caseIds)] }, AND: [listableCases(viewer, on)] },
      select: { id: true },
    }),
    listStaffNames(
      db,
      transfers.flatMap(({ createdById, undoneById }) => [createdById, undoneById]),
    ),
  ])
  const shown = new Set(listable.map(({ id }) => id))
  const rows = transfers.map((row): TransferRow => {
    const mayUndo =
      row.undoneAt === null && canUndo(viewer, row) && isWithinUndo({ createdAt: row.createdAt, now: now() })
    return {
      id: row.id,
      role: row.role,
      giver: row.giver,
      receiver: row.receiver,
      from: fromDbDate(row.fromOn),
      lentLastDay: lastDayBefore(row.untilOn),
      reason: row.reason,
      note: row.note,
      normReason: row.normReason,
      madeAt: row.createdAt,
      madeBy: names.get(row.createdById) ?? null,
      undone: row.undoneAt && { at: row.undoneAt, by: names.get(row.undoneById ?? '') ?? null },
      undoUntil: mayUndo ? new Date(row.createdAt.getTime() + UNDO_HOURS * 3_600_000) : null,
      cases: row.items
        .filter((item) => shown.has(item.case.id))
        .map((item) => ({
          caseId: item.case.id,
          citizenId: item.case.citizen.id,
          name: item.case.citizen.name,
          number: item.case.number,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'da')),
      count: row.items.length,
    }
  })
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /sagsfordeling/overdragelser',
    entity: 'CaseTransfer',
    details: {
      citizenIds: [...new Set(rows.flatMap(({ cases }) => cases.map(({ citizenId }) => citizenId)))],
    },
  })
  return {
    rows,
    isLeader: hasRole(viewer, 'LEDER'),
    mayTransfer: hasRole(viewer, 'LEDER') || isCaseWorker(viewer),
    madeId,
  }
}
