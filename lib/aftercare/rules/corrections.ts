// 4.2: corrected dates recompute everything; plan-by and numbering for all aftercare deadlines.
import { addDays, type Day, daysBetween, maxDay } from '@/lib/calendar/day'
import { lastWorkingDayOnOrBefore } from '@/lib/calendar/working-days'
import type { Deadline } from '@/lib/platform/deadline'
import type { AftercareFacts, DeadlineDraft, DraftDeadlines, EmploymentCorrection } from './facts'

/** The deadlines as they stand when every correction of S and X, and every change of T, is taken into account. */
export function settleDeadlines(facts: AftercareFacts, draft: DraftDeadlines): Deadline[] {
  const counts = new Map<string, number>()
  return settleDrafts(facts, draft).map((settled) => {
    const sequence = (counts.get(settled.kind) ?? 0) + 1
    counts.set(settled.kind, sequence)
    return { ...settled, planBy: planByOf(settled, facts), sequence }
  })
}

function settleDrafts(facts: AftercareFacts, draft: DraftDeadlines): DeadlineDraft[] {
  const drafts = draft(facts)
  const correction = [...facts.employment.corrections]
    .sort((a, b) => daysBetween(b.correctedOn, a.correctedOn))
    .at(-1)
  if (!correction) return drafts.filter(everAsks)
  const before = settleDrafts(factsBefore(facts, correction), draft)
  return drafts
    .map((deadline) => allowForCorrection(deadline, { before, correctedOn: correction.correctedOn }))
    .filter(everAsks)
}

/** Due on the day it closes or later, and not met: there never was a day it could be late. */
function everAsks({ metOn, closesOn, dueOn }: DeadlineDraft): boolean {
  return metOn !== null || closesOn === null || dueOn < closesOn
}

function factsBefore(facts: AftercareFacts, correction: EmploymentCorrection): AftercareFacts {
  const { employment } = facts
  const { previousTrialEndsOn = employment.trialEndsOn } = correction
  return {
    ...facts,
    employment: {
      ...employment,
      startsOn: correction.previousStartsOn,
      lastDayOn: correction.previousLastDayOn,
      trialEndsOn: previousTrialEndsOn,
      corrections: employment.corrections.filter((other) => other !== correction),
    },
  }
}

/** Only lateness that the correction itself made is forgiven: what was late under the old dates stays late. */
function allowForCorrection(
  deadline: DeadlineDraft,
  { before, correctedOn }: { before: DeadlineDraft[]; correctedOn: Day },
): DeadlineDraft {
  const { dueOn, metOn, cancelledOn } = deadline
  const isLate = dueOn < correctedOn && (metOn === null || metOn > dueOn)
  if (!isLate || (cancelledOn !== null && cancelledOn <= correctedOn)) return deadline

  const wasMetBefore = metOn !== null && metOn < correctedOn
  const counterpart = before.find(
    (earlier) =>
      earlier.kind === deadline.kind &&
      earlier.cancelledOn === null &&
      (wasMetBefore ? earlier.metOn === metOn : earlier.metOn === null || earlier.metOn >= correctedOn),
  )
  if (counterpart && counterpart.dueOn < (wasMetBefore ? metOn : correctedOn)) {
    return counterpart.startCorrected
      ? { ...deadline, dueOn: maxDay(dueOn, counterpart.dueOn), startCorrected: true }
      : deadline
  }
  return { ...deadline, dueOn: wasMetBefore ? dueOn : correctedOn, startCorrected: true }
}

/** R02: after the base, which a visit on that day does not meet; the others can be met on the day they open. */
function planByOf({ ruleId, opensOn, dueOn }: DeadlineDraft, facts: AftercareFacts): Day {
  const earliest = ruleId === 'R02' ? addDays(opensOn, 1) : opensOn
  const workingDay = lastWorkingDayOnOrBefore(dueOn, facts.settings.closedDays)
  return workingDay >= earliest ? workingDay : dueOn
}
