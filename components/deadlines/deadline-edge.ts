import { type Day, daysBetween } from '@/lib/calendar/day'

const DUE_SOON_DAYS = 7

type AskingRow = { deadline: { dueOn: Day } | null; plannedOn: Day | null }

/** The edge of a card or row: solid past due, dashed soon. A visit booked in time takes it away, as it changes the tag. */
export function deadlineEdge({ deadline, plannedOn }: AskingRow, today: Day): 'overdue' | 'soon' | null {
  if (deadline === null) return null
  if (plannedOn !== null && plannedOn >= today && plannedOn <= deadline.dueOn) return null
  if (deadline.dueOn < today) return 'overdue'
  return daysBetween(today, deadline.dueOn) <= DUE_SOON_DAYS ? 'soon' : null
}
