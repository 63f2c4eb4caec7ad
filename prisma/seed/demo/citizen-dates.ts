import { addDays, addMonths, type Day, firstOfMonth, maxDay, minDay } from '@/lib/calendar/day'
import type { CitizenStory } from './citizen-stories'
import type { DemoContext } from './demo-context'

export type CitizenDates = {
  /** The first day the history tells of. */
  historyFrom: Day
  /** The first day of the benefit the person was on when screened. */
  benefitFrom: Day
  /** The extract the screening rests on, which is its date. */
  extractOn: Day
  /** The day the first of the extracts was imported, which put the person in the queue. */
  queuedOn: Day
  /** The extracts the person is in, oldest first. */
  extracts: readonly Day[]
  assessedOn: Day
  talkOn: Day
  decidedOn: Day | null
  closedOn: Day | null
}

export const HISTORY_MONTHS = 64
/** From the extract to the assessment to the talk to the decision. */
const SHORTEST_DAYS_TO_DECISION = 12

/** When what happened: assessed after the extract, decided before the job was agreed. */
export function datesOf(
  { random, today, programmes }: DemoContext,
  { phase, programme, job, waitsLong, asked, decidedDaysAgo }: CitizenStory,
): CitizenDates {
  const { extractDays } = programmes[programme]
  const [firstExtract] = extractDays
  const latest = extractDays.at(-1)
  if (!firstExtract || !latest) throw new Error('A live programme has extracts')
  const decidedOn = decisionDay()
  const settledOn = asked ? addDays(today, -asked.daysAgo) : decidedOn
  const extractOn =
    settledOn === null
      ? latest
      : (extractDays.findLast((day) => addDays(day, SHORTEST_DAYS_TO_DECISION) <= settledOn) ?? firstExtract)
  const extracts = waitsLong ? extractDays.slice(-2) : [...new Set([extractOn, latest])]
  const assessedOn = minDay(addDays(extractOn, random.int(2, 6)), addDays(today, -1))
  const talkOn = minDay(addDays(assessedOn, random.int(1, 4)), today)
  return {
    historyFrom: addMonths(firstOfMonth(today), -HISTORY_MONTHS),
    benefitFrom: addDays(extractOn, -random.int(12, 150)),
    extractOn,
    queuedOn: addDays(extracts[0] ?? extractOn, 1),
    extracts,
    assessedOn,
    talkOn,
    decidedOn,
    closedOn: phase === 'CLOSED_CASE' && decidedOn ? closingDay(decidedOn) : null,
  }

  function decisionDay(): Day | null {
    const earliest = addDays(firstExtract as Day, SHORTEST_DAYS_TO_DECISION)
    const daysAgo = (from: number, to: number) => maxDay(earliest, addDays(today, -random.int(from, to)))
    if (decidedDaysAgo !== null) return maxDay(earliest, addDays(today, -decidedDaysAgo))
    if (phase === 'WAITING' || phase === 'REJECTED') return daysAgo(12, 110)
    if (phase !== 'OPEN_CASE' && phase !== 'CLOSED_CASE') return null
    if (job) return maxDay(earliest, addDays(today, job.startsIn - job.agreedBefore - random.int(20, 50)))
    if (phase === 'OPEN_CASE') return daysAgo(25, programme === 'GA' ? 220 : 400)
    return daysAgo(200, programme === 'GA' ? 235 : 420)
  }

  function closingDay(openedOn: Day): Day {
    if (job) return addDays(addMonths(addDays(today, job.startsIn), 12), random.int(4, 20))
    return minDay(addDays(openedOn, random.int(90, 180)), addDays(today, -5))
  }
}
