// R21: three months into a spell of a-dagpenge the contact goes from the fund to the jobcenter.
import { addMonths, type Day, maxDay } from '@/lib/calendar/day'
import { type DayRange, rangesOverlap } from '@/lib/calendar/day-range'
import { byFrom, fromDaySpan, toDaySpan } from '@/lib/calendar/day-span'
import type { Deadline } from '@/lib/platform/deadline'
import { joinSpells } from '@/lib/screening/rules/spells'
import { askUntil, earliestOf, opensBefore } from './ask-until'

export type FundHandoverFacts = {
  enrolmentId: string
  enrolledFrom: Day
  enrolledUntil: Day | null
  handoverAfterMonths: number
  /** Only spells that began on or after this day. */
  spellsFrom: Day
  /** Periods of a-dagpenge and supplerende a-dagpenge. */
  periods: readonly DayRange[]
  handovers: readonly Day[]
}

/** The spells of the two benefits by the 28-day rule, oldest first. */
function fundSpells(periods: readonly DayRange[]): DayRange[] {
  return joinSpells(periods.map(toDaySpan).sort(byFrom)).map(fromDaySpan)
}

/** One for each spell of the enrolment. Who is enrolled later than the date owes it from the enrolment (vores valg). */
export function fundHandoverDeadlines(facts: FundHandoverFacts): Deadline[] {
  const spells = fundSpells(facts.periods)
  const enrolled = { from: facts.enrolledFrom, until: facts.enrolledUntil }
  return spells
    .flatMap((spell, index) => {
      if (spell.from < facts.spellsFrom || !rangesOverlap(spell, enrolled)) return []
      return handoverDeadline(facts, spell, spells[index + 1]?.from ?? null) ?? []
    })
    .map((deadline, index) => ({ ...deadline, sequence: index + 1 }))
}

function handoverDeadline(facts: FundHandoverFacts, spell: DayRange, nextFrom: Day | null): Deadline | null {
  const dueOn = maxDay(addMonths(spell.from, facts.handoverAfterMonths), facts.enrolledFrom)
  return askUntil({
    ruleId: 'R21',
    kind: 'FUND_HANDOVER',
    subjectType: 'ENROLMENT',
    subjectId: facts.enrolmentId,
    opensOn: opensBefore(dueOn, maxDay(spell.from, facts.enrolledFrom)),
    dueOn,
    metOn: earliestOf(
      facts.handovers.filter((day) => day >= spell.from && (nextFrom === null || day < nextFrom)),
    ),
    endsOn: earliestOf([spell.until, facts.enrolledUntil]),
  })
}
