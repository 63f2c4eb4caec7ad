import { addDays, toDbDate } from '@/lib/calendar/day'
import { caseloadQuery } from '@/lib/cases/caseload-filter'
import texts from '../data/reminder-texts.json'
import type { DemoContext, DemoPerson } from './demo-context'

const EVERY_NTH = 6

/** Each consultant's own reminders on some of the open cases, a few of them past their day, and two saved views. */
export function addCaseloadRows(context: DemoContext): void {
  const open = context.people.filter(
    ({ story, file, dates }) => file !== null && story.phase === 'OPEN_CASE' && dates.closedOn === null,
  )
  for (const [index, person] of open.entries()) {
    if (index % EVERY_NTH === 1) addReminder(context, person, index)
  }
  addViews(context)
}

function addReminder(context: DemoContext, { file }: DemoPerson, index: number): void {
  const { random, today, rows, organisation } = context
  if (!file) return
  const place = Math.floor(index / EVERY_NTH)
  const day = place % 3 === 0 ? addDays(today, -random.int(1, 6)) : addDays(today, random.int(1, 20))
  rows.reminders.push({
    id: random.uuid(),
    caseId: file.caseId,
    ownerId: organisation.userIds[file.pair.vk],
    text: random.pick(texts),
    onDate: place % 4 === 3 ? null : toDbDate(day),
  })
}

function addViews({ random, rows, organisation }: DemoContext): void {
  const views = [
    {
      name: 'Overskredne i gang',
      query: caseloadQuery({ scope: 'MINE', status: 'OVERDUE', lanes: ['ACTIVE'] }),
    },
    {
      name: 'På spring uden næste skridt',
      query: caseloadQuery({ scope: 'MINE', status: 'NO_NEXT_STEP', lanes: ['READY'] }),
    },
  ]
  for (const [index, view] of views.entries()) {
    rows.savedViews.push({
      id: random.uuid(),
      userId: organisation.userIds.mette,
      list: 'CASELOAD',
      ...view,
      ordinal: index + 1,
    })
  }
}
