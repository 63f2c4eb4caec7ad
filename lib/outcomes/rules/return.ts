// R13 (domain.md section 4): who left public support for job or education, and came back on it.
import { addDays, type Day, daysBetween } from '@/lib/calendar/day'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'

/** A new period this many days after the last day of the old one is a new spell; before, the old one goes on. */
const FIRST_DAY_OF_RETURN = 28
const LAST_DAY_OF_RETURN = 365
/** "Ended to" (6.1): what begins from 27 days before to 28 days after a spell's last day. */
const DAYS_BEFORE = 27
const DAYS_AFTER = 28

type LeftFor = 'JOB' | 'EDUCATION'

export type ReturnFacts = {
  /** Periods of public support; fleksjob and løntilskud are left out. */
  support: readonly DayRange[]
  /** Recorded outcomes, whatever they are; being back on a benefit is none. */
  recorded: readonly { on: Day; leftFor: LeftFor | 'OTHER' }[]
  /** What the history shows beginning; fleksjob is no job here. */
  begun: readonly { on: Day; what: 'JOB' | 'FLEKSJOB' | 'EDUCATION' }[]
}

/** `days` = from the last day of the old spell to the first of the new. */
export type Return = { leftOn: Day; leftFor: LeftFor; returnedOn: Day; days: number }

/**
 * Oldest first. `upTo` = the programme's end, by GA's count: a return then counts however late it comes, up to that day.
 * Without it a return counts from 28 to 365 days after the last day.
 */
export function findReturns(facts: ReturnFacts, { upTo = null }: { upTo?: Day | null } = {}): Return[] {
  const spells = joinSpells(facts.support)
  return spells.flatMap((spell, index) => {
    const leftOn = lastDayOf(spell)
    const next = spells[index + 1]
    if (leftOn === null || !next) return []
    const leftFor = endedTo(facts, leftOn)
    const days = daysBetween(leftOn, next.from)
    const isCounted = upTo === null ? days <= LAST_DAY_OF_RETURN : next.from <= upTo
    return leftFor === null || !isCounted ? [] : [{ leftOn, leftFor, returnedOn: next.from, days }]
  })
}

function joinSpells(support: readonly DayRange[]): DayRange[] {
  const spells: DayRange[] = []
  for (const period of [...support].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spells.at(-1)
    const lastDay = last ? lastDayOf(last) : null
    if (last && (lastDay === null || daysBetween(lastDay, period.from) < FIRST_DAY_OF_RETURN)) {
      last.until = laterOf(last.until, period.until)
    } else {
      spells.push({ from: period.from, until: period.until })
    }
  }
  return spells
}

/** The recorded outcome wins; else what began around the last day, in the order job, fleksjob, education. */
function endedTo({ recorded, begun }: ReturnFacts, lastDay: Day): LeftFor | null {
  const from = addDays(lastDay, -DAYS_BEFORE)
  const to = addDays(lastDay, DAYS_AFTER)
  const isNear = ({ on }: { on: Day }) => on >= from && on <= to
  const said = recorded.filter(isNear).sort((a, b) => (a.on < b.on ? 1 : -1))[0]
  if (said) return said.leftFor === 'OTHER' ? null : said.leftFor
  const seen = new Set(begun.filter(isNear).map(({ what }) => what))
  if (seen.has('JOB')) return 'JOB'
  if (seen.has('FLEKSJOB')) return null
  return seen.has('EDUCATION') ? 'EDUCATION' : null
}

function laterOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return null
  return a > b ? a : b
}
