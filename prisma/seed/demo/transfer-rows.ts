import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { planHolding } from '@/lib/transfers/rules/plan-holding'
import { rowsOf } from '@/lib/transfers/rules/undo'
import texts from '../data/workload.json'
import type { StaffKey } from '../demo-people'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'

type Told = {
  from: Day
  until: Day | null
  cases: readonly DemoPerson[]
  text: keyof typeof texts.transfers
  isTakenOver?: boolean
  isUndone?: boolean
}

/** Cases that changed hands: some for good, some lent, one undone, one that can still be undone. */
export function addTransfers(context: DemoContext): void {
  const { today } = context
  const cases = quietCasesOf(context, 'ali')
  const take = (count: number) => cases.splice(0, count)
  transfer(context, {
    from: addDays(today, -30),
    until: null,
    cases: take(2),
    text: 'balance',
    isTakenOver: true,
  })
  transfer(context, {
    from: addDays(today, -12),
    until: null,
    cases: take(1),
    text: 'mistake',
    isUndone: true,
  })
  transfer(context, { from: addDays(today, -6), until: addDays(today, 25), cases: take(2), text: 'course' })
  transfer(context, { from: today, until: null, cases: take(1), text: 'balance' })
}

/** Open cases somebody has held as consultant for a while, with no job that is followed. */
function quietCasesOf({ people, today }: DemoContext, vk: StaffKey): DemoPerson[] {
  return people.filter(
    ({ file, story, dates }) =>
      file?.pair.vk === vk &&
      story.job === null &&
      !dates.closedOn &&
      dates.decidedOn !== null &&
      dates.decidedOn < addDays(today, -31),
  )
}

function transfer({ random, rows, organisation }: DemoContext, told: Told): void {
  const { userIds, unitId } = organisation
  const id = random.uuid()
  const words = texts.transfers[told.text]
  const made = { createdAt: instantOn(told.from, 2), createdById: userIds.lone }
  rows.caseTransfers.push({
    id,
    unitId,
    giverId: userIds.ali,
    receiverId: userIds.katrine,
    role: 'VK',
    fromOn: toDbDate(told.from),
    untilOn: told.until && toDbDate(told.until),
    reason: words.reason,
    note: words.note,
    ...made,
    ...(told.isUndone ? { undoneAt: instantOn(told.from, 4), undoneById: userIds.lone } : {}),
  })
  for (const { file } of told.cases) {
    const held = rows.roleHolders.find(
      (row) => row.caseId === file?.caseId && row.role === 'VK' && row.untilOn === null,
    )
    const plan = held && planHolding({ from: fromDbDate(held.fromOn as Date), until: null }, told)
    if (!held || !plan) continue
    held.id ??= random.uuid()
    rows.caseTransferItems.push({
      transferId: id,
      caseId: held.caseId,
      endedHolderId: held.id,
      previousUntilOn: null,
    })
    if (told.isUndone) continue
    held.untilOn = toDbDate(plan.endsOn)
    for (const { isGivers, ...range } of rowsOf(plan)) {
      rows.roleHolders.push({
        caseId: held.caseId,
        role: 'VK',
        userId: isGivers ? userIds.ali : userIds.katrine,
        fromOn: toDbDate(range.from),
        untilOn: range.until && toDbDate(range.until),
        transferId: id,
        takenOverAt: isGivers || told.isTakenOver ? instantOn(told.from, 5) : null,
        createdById: userIds.lone,
      })
    }
  }
}
