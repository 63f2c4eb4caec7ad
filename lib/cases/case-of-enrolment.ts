import { type Day, fromDbDate } from '@/lib/calendar/day'

type DatedCase = { openedOn: Date; closedOn: Date | null }
type DatedEnrolment = { fromOn: Date; untilOn: Date | null }

/** The case on which taking part in a programme is worked with: the latest that was open meanwhile, else the latest of all. */
export function caseOfEnrolment<Row extends DatedCase>(
  cases: readonly Row[],
  { fromOn, untilOn }: DatedEnrolment,
): Row | null {
  const byOpening = [...cases].sort((a, b) => a.openedOn.getTime() - b.openedOn.getTime())
  const from: Day = fromDbDate(fromOn)
  const wasOpenMeanwhile = ({ openedOn, closedOn }: Row) =>
    (untilOn === null || openedOn <= untilOn) && (closedOn === null || fromDbDate(closedOn) >= from)
  return byOpening.findLast(wasOpenMeanwhile) ?? byOpening.at(-1) ?? null
}
