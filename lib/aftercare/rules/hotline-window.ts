// R03: the hotline is open from T until 12 months after S, to X inclusive when the job ends.
import { addDays, addMonths, type Day, minDay } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import type { Refusal } from '@/lib/platform/refusal'
import type { AftercareFacts } from './facts'
import { trialPeriod, visitsCloseOn } from './visit-schedule'

/** Half-open; null when it never opens because the job ended before T. */
export function hotlineWindow(facts: AftercareFacts): { from: Day; until: Day } | null {
  const { settings, employment } = facts
  const from = trialPeriod(facts).until
  const fullLength = addMonths(employment.startsOn, settings.hotlineUntilMonths)
  const until =
    employment.lastDayOn === null ? fullLength : minDay(fullLength, addDays(employment.lastDayOn, 1))
  return from < until ? { from, until } : null
}

/** The fact `alternative` names where the contact belongs instead. */
export function checkHotlineDate(facts: AftercareFacts, contactOn: Day): Refusal | null {
  const window = hotlineWindow(facts)
  if (window && isInRange(window, contactOn)) return null

  const { lastDayOn } = facts.employment
  const belongsToAftercare = contactOn < (window?.from ?? visitsCloseOn(facts))
  const reason = !window ? 'NEVER_OPENS' : belongsToAftercare ? 'BEFORE_WINDOW' : 'AFTER_WINDOW'
  return {
    rule: 'R03',
    reason,
    facts: {
      contactOn,
      windowFrom: window?.from ?? null,
      windowLastDay: window ? addDays(window.until, -1) : null,
      trialEndsOn: trialPeriod(facts).until,
      jobEndedOn: lastDayOn,
      alternative: belongsToAftercare ? 'AFTERCARE_CONTACT' : 'COMPANY_HOTLINE',
    },
  }
}
