import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { listPairChoices, type PairMember } from '@/lib/cases/pair-choices'
import { coversDay, writableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { CaseRole } from '@/prisma/generated/enums'
import { reopenableCases } from './access'
import { loadClosingFacts } from './load-closing'
import { type ClosingItem, closingChecklist } from './rules/checklist'

type OfCase = { caseId: string; version: number; number: string }

export type ClosingView = { citizenId: string; today: Day } & (
  | ({ kind: 'CLOSE'; items: ClosingItem[]; enrolments: { id: string; name: string }[] } & OfCase)
  | ({
      kind: 'REOPEN'
      closedOn: Day
      reason: string | null
      advisers: PairMember[]
      consultants: PairMember[]
      /** The pair at the closing, as far as they still hold the role. */
      adviserId: string | null
      consultantId: string | null
    } & OfCase)
)

/** Closing an open case, or opening a closed one again; null where the viewer may do neither. */
export async function getClosing(viewer: Viewer, citizenId: string): Promise<ClosingView | null> {
  const on = today()
  const file = await db.case.findFirst({
    where: {
      citizenId,
      OR: [{ closedOn: null, AND: [writableCases(viewer, on)] }, reopenableCases(viewer)],
    },
    orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }],
    select: {
      id: true,
      version: true,
      number: true,
      closedOn: true,
      closingReason: true,
      roleHolders: {
        where: { role: { in: ['KS', 'VK'] } },
        orderBy: [{ fromOn: 'desc' }],
        select: { role: true, userId: true },
      },
      citizen: {
        select: {
          enrolments: { where: coversDay(on), select: { id: true, programme: { select: { name: true } } } },
        },
      },
    },
  })
  if (!file) return null
  const about = { citizenId, today: on, caseId: file.id, version: file.version, number: file.number }
  if (file.closedOn === null) {
    const facts = await loadClosingFacts(db, { caseId: file.id, citizenId, today: on })
    return {
      kind: 'CLOSE',
      ...about,
      items: closingChecklist(facts, on),
      enrolments: file.citizen.enrolments.map(({ id, programme }) => ({ id, name: programme.name })),
    }
  }
  const { advisers, consultants } = await listPairChoices(db, viewer.unitId, on)
  const lastIn = (role: CaseRole, people: readonly PairMember[]) => {
    const last = file.roleHolders.find((held) => held.role === role)
    return people.some(({ id }) => id === last?.userId) ? (last?.userId ?? null) : null
  }
  return {
    kind: 'REOPEN',
    ...about,
    closedOn: fromDbDate(file.closedOn),
    reason: file.closingReason,
    advisers,
    consultants,
    adviserId: lastIn('KS', advisers),
    consultantId: lastIn('VK', consultants),
  }
}
