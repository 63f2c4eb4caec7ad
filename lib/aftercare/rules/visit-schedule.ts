// R02: visits at least every 4 weeks in the trial period.
import { addDays, addMonths, type Day, daysBetween, maxDay, minDay } from '@/lib/calendar/day'
import type { Deadline } from '@/lib/platform/deadline'
import { consentPeriods } from './consent'
import { settleDeadlines } from './corrections'
import {
  type AftercareFacts,
  type ConsentFacts,
  type DeadlineDraft,
  draftDeadline,
  type VisitFacts,
} from './facts'

/** Half-open [S, T). A job that has ended does not shorten it. */
export function trialPeriod({ settings, employment }: AftercareFacts): { from: Day; until: Day } {
  const shortest = addMonths(employment.startsOn, settings.trialMonths)
  return { from: employment.startsOn, until: maxDay(shortest, employment.trialEndsOn ?? shortest) }
}

/** First day on which a visit no longer meets a deadline: T, or the day after X when that is earlier. */
export function visitsCloseOn(facts: AftercareFacts): Day {
  const { until } = trialPeriod(facts)
  const { lastDayOn } = facts.employment
  return lastDayOn === null ? until : minDay(until, addDays(lastDayOn, 1))
}

/** Carried out, at the workplace and on S or later; a start meeting counts too. */
function isHeldWorkplaceVisit(visit: VisitFacts, startsOn: Day): boolean {
  return (
    visit.outcome === 'HELD' &&
    visit.atWorkplace &&
    (visit.kind === 'WORKPLACE_VISIT' || visit.kind === 'START_MEETING') &&
    visit.on >= startsOn
  )
}

/** The dates of held workplace visits, oldest first, each date once. */
export function listHeldVisitDays({ visits, employment }: AftercareFacts): Day[] {
  const days = visits.filter((visit) => isHeldWorkplaceVisit(visit, employment.startsOn)).map(({ on }) => on)
  return [...new Set(days)].sort()
}

/** Met, cancelled and missed ones and the one still open, oldest first. */
export function listVisitDeadlines(facts: AftercareFacts): Deadline[] {
  return settleDeadlines(facts, draftVisitDeadlines)
}

/** The only visit deadline not met or cancelled; null = no further visit is due. After `closesOn` it is missed. */
export function nextVisitDue(facts: AftercareFacts): Deadline | null {
  return (
    listVisitDeadlines(facts).find(({ metOn, cancelledOn }) => metOn === null && cancelledOn === null) ?? null
  )
}

/** How late the deadline was that a visit on this day met; null when such a visit meets none. */
export function daysLate(facts: AftercareFacts, visitOn: Day): number | null {
  const met = listVisitDeadlines(facts).find(({ metOn }) => metOn === visitOn)
  if (!met) return null
  return met.startCorrected ? 0 : Math.max(0, daysBetween(met.dueOn, visitOn))
}

function draftVisitDeadlines(facts: AftercareFacts): DeadlineDraft[] {
  return consentPeriods(facts.consents).flatMap((consent) => draftUnderConsent(facts, consent))
}

function draftUnderConsent(facts: AftercareFacts, { givenOn, withdrawnOn }: ConsentFacts): DeadlineDraft[] {
  const trialEndsOn = trialPeriod(facts).until
  const closesOn = visitsCloseOn(facts)
  const visitDays = listHeldVisitDays(facts).filter(
    (day) => day < closesOn && (withdrawnOn === null || day <= withdrawnOn),
  )
  const drafts: DeadlineDraft[] = []
  let base: Day | null = maxDay(facts.employment.startsOn, givenOn)
  while (base !== null && (withdrawnOn === null || base < withdrawnOn)) {
    const opensOn: Day = base
    const metOn: Day | null = visitDays.find((day) => day > opensOn) ?? null
    const dueOn = dueAfter(facts, { base: opensOn, asksUntil: metOn ?? withdrawnOn })
    if (dueOn < trialEndsOn) {
      const isCancelled = metOn === null && withdrawnOn !== null && withdrawnOn < closesOn
      const cancelledOn = isCancelled ? withdrawnOn : null
      drafts.push(
        draftDeadline(facts, { ruleId: 'R02', kind: 'VISIT', opensOn, dueOn, metOn, cancelledOn, closesOn }),
      )
    }
    base = metOn
  }
  return drafts
}

/** An interval set while the deadline is open moves it, but never to before that day and never out of being late. */
function dueAfter(
  { settings, intervals }: AftercareFacts,
  { base, asksUntil }: { base: Day; asksUntil: Day | null },
): Day {
  const inOrder = [...intervals].sort((a, b) => daysBetween(b.setOn, a.setOn))
  const daysOf = (chosen: { days: number } | undefined) =>
    Math.min(settings.visitIntervalDays, Math.max(1, chosen?.days ?? settings.visitIntervalDays))

  let dueOn = addDays(base, daysOf(inOrder.findLast(({ setOn }) => setOn <= base)))
  for (const interval of inOrder) {
    const isWhileOpen = interval.setOn > base && (asksUntil === null || interval.setOn < asksUntil)
    if (isWhileOpen && interval.setOn <= dueOn) {
      dueOn = maxDay(addDays(base, daysOf(interval)), interval.setOn)
    }
  }
  return dueOn
}
