// R11 (domain.md section 4): company activity starts before week 26 of the unemployment spell; for others within a year.
import { addDays, addMonths, type Day, maxDay } from '@/lib/calendar/day'
import { type DayRange, isInRange, rangesOverlap } from '@/lib/calendar/day-range'
import { byFrom, fromDaySpan, toDaySpan } from '@/lib/calendar/day-span'
import { lastWorkingDayOnOrBefore } from '@/lib/calendar/working-days'
import type { Deadline } from '@/lib/platform/deadline'
import { joinSpells } from '@/lib/screening/rules/spells'

export type CompanyActivitySettings = {
  /** Due this many days after the first day of the unemployment spell; null = not here. */
  dueAfterDays: number | null
  /** Due on the last day of so many months of the spell on one benefit; null = not here. */
  dueAfterMonths: number | null
  /** It begins to ask this many days after the spell's first day. */
  warnAfterDays: number
}

export type BenefitFacts = DayRange & { code: string; publicSupport: boolean; unemployment: boolean }

/** One case of a citizen; `activities` as `companyActivities` gives them. */
export type CompanyActivityFacts = {
  caseId: string
  openFrom: Day
  openUntil: Day | null
  /** With the settings of each enrolment's programme, oldest version first. */
  enrolments: readonly (DayRange & {
    settings: readonly { validFrom: Day; values: CompanyActivitySettings }[]
  })[]
  benefits: readonly BenefitFacts[]
  activities: readonly DayRange[]
}

/** Someone on these is at a company already, or is asked for no activity. */
const OUTSIDE_THE_RULE = ['fleksjob', 'loentilskud', 'foertidspension']

/**
 * One deadline for each spell that runs or begins while the citizen is enrolled and the case is open, in the order of the
 * spells. Met by the first activity that begins within the spell, also before the case was opened. When the spell or the
 * enrolment ends, what was due while it asked closes as missed and the rest is cancelled: where the day had passed before
 * the citizen came, it asks at once, and nobody has missed it.
 */
export function companyActivityDeadlines(facts: CompanyActivityFacts): Deadline[] {
  const drafts = facts.enrolments.flatMap((enrolment) => [
    ...draftsOf(facts, { enrolment, spells: unemploymentSpells(facts.benefits), due: dueByDays }),
    ...draftsOf(facts, { enrolment, spells: supportSpells(facts.benefits), due: dueByMonths }),
  ])
  return earliestOfEachSpell(drafts).map((draft, index) => toDeadline(facts, draft, index + 1))
}

type Draft = { spell: DayRange; askedFrom: Day; opensOn: Day; dueOn: Day; until: Day | null }
type DueOn = (spell: DayRange, settings: CompanyActivitySettings) => Day | null

type Drafting = {
  enrolment: CompanyActivityFacts['enrolments'][number]
  spells: readonly DayRange[]
  due: DueOn
}

const dueByDays: DueOn = (spell, { dueAfterDays }) =>
  dueAfterDays === null ? null : addDays(spell.from, dueAfterDays)

const dueByMonths: DueOn = (spell, { dueAfterMonths }) =>
  dueAfterMonths === null ? null : addDays(addMonths(spell.from, dueAfterMonths), -1)

function draftsOf(facts: CompanyActivityFacts, { enrolment, spells, due }: Drafting): Draft[] {
  const open = { from: facts.openFrom, until: facts.openUntil }
  return spells
    .filter((spell) => rangesOverlap(spell, enrolment) && rangesOverlap(spell, open))
    .flatMap((spell) => {
      const askedFrom = maxDay(spell.from, enrolment.from, open.from)
      const until = earliestEnd(spell.until, enrolment.until)
      // The enrolment and the case must meet within the spell.
      if ((until !== null && askedFrom >= until) || (open.until !== null && askedFrom >= open.until))
        return []
      const settings = enrolment.settings.findLast(({ validFrom }) => validFrom <= askedFrom)?.values
      const dueOn = settings ? due(spell, settings) : null
      if (!settings || dueOn === null) return []
      const opensOn = maxDay(addDays(spell.from, settings.warnAfterDays), askedFrom)
      return [{ spell, askedFrom, opensOn, dueOn, until }]
    })
}

/** Where two enrolments ask for the same spell, the one that is due first stands. */
function earliestOfEachSpell(drafts: readonly Draft[]): Draft[] {
  const bySpell = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.spell.from} ${draft.spell.until}`
    const other = bySpell.get(key)
    if (!other || draft.dueOn < other.dueOn) bySpell.set(key, draft)
  }
  return [...bySpell.values()].sort(
    (a, b) => compare(a.spell.from, b.spell.from) || compare(a.dueOn, b.dueOn),
  )
}

function toDeadline(facts: CompanyActivityFacts, draft: Draft, sequence: number): Deadline {
  const { spell, askedFrom, opensOn, dueOn, until } = draft
  const metOn = firstActivityIn(facts.activities, { from: spell.from, until })
  const workingDay = lastWorkingDayOnOrBefore(dueOn)
  const endedOn = metOn === null ? until : null
  const isMissed = endedOn !== null && dueOn >= askedFrom && dueOn < endedOn
  return {
    ruleId: 'R11',
    kind: 'COMPANY_ACTIVITY',
    subjectType: 'CASE',
    subjectId: facts.caseId,
    sequence,
    opensOn,
    dueOn,
    planBy: workingDay >= opensOn ? workingDay : dueOn,
    metOn,
    cancelledOn: isMissed ? null : endedOn,
    closesOn: isMissed ? endedOn : null,
    startCorrected: false,
  }
}

function firstActivityIn(activities: readonly DayRange[], range: DayRange): Day | null {
  const starts = activities.map(({ from }) => from).filter((day) => isInRange(range, day))
  return starts.sort(compare)[0] ?? null
}

function unemploymentSpells(benefits: readonly BenefitFacts[]): DayRange[] {
  return spellsOf(benefits.filter(({ unemployment }) => unemployment))
}

/** 6.1: moving to another benefit ends a spell, so each benefit has its own. */
function supportSpells(benefits: readonly BenefitFacts[]): DayRange[] {
  const counted = benefits.filter(
    ({ code, publicSupport }) => publicSupport && !OUTSIDE_THE_RULE.includes(code),
  )
  return [...new Set(counted.map(({ code }) => code))].flatMap((code) =>
    spellsOf(counted.filter((benefit) => benefit.code === code)),
  )
}

function spellsOf(benefits: readonly BenefitFacts[]): DayRange[] {
  return joinSpells(benefits.map(toDaySpan).sort(byFrom)).map(fromDaySpan)
}

function earliestEnd(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

function compare(a: Day, b: Day): number {
  return a === b ? 0 : a < b ? -1 : 1
}
