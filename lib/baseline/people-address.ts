import { routes } from '@/lib/platform/routes'
import { type Measure, measures, partsOf } from './rules/measures'
import { type BaselineScope, scopeQuery } from './scope'

/** The people of one part of one measure; without a measure everyone of the scope. */
export type PeopleChoice = { measure: Measure; part: string } | null

/** The words of the address; no personal data stands in it. */
const measureWords: Record<Measure, string> = {
  SUPPORT_OVER_24: 'ydelse-over-24',
  UNEMPLOYMENT_FROM_3: 'ledighed-fra-3',
  SICK_SPELLS_FROM_3: 'sygeperioder-fra-3',
  SICK_MONTHS_OVER_10: 'sygemaaneder-over-10',
  AGE_OVER_50: 'over-50',
  SUPPORT_MONTHS: 'ydelsesmaaneder',
  UNEMPLOYMENT_SPELLS: 'ledighedsperioder',
  SICK_SPELLS: 'sygeperioder',
  SICK_MONTHS: 'sygemaaneder',
  EMPLOYMENTS: 'ansaettelser',
  MEAN_LENGTH: 'laengde',
  AGE: 'alder',
  MISSING_MONTHS: 'mangler',
}

const partWords: Record<string, string> = { YES: 'ja', NO: 'nej', UNKNOWN: 'ukendt', NONE: 'ingen' }

export function peopleHref(
  scope: BaselineScope,
  { choice, page = 1 }: { choice: PeopleChoice; page?: number },
) {
  const query = new URLSearchParams({
    ...scopeQuery(scope),
    ...(choice ? { maal: measureWords[choice.measure], del: partWords[choice.part] ?? choice.part } : {}),
    ...(page > 1 ? { side: String(page) } : {}),
  })
  return `${routes.baselinePeople}?${query}`
}

/** Undefined for a measure or part there is none of. */
export function parsePeopleChoice({
  maal,
  del,
}: {
  maal?: unknown
  del?: unknown
}): PeopleChoice | undefined {
  if (maal === undefined && del === undefined) return null
  const measure = measures.find((known) => measureWords[known] === maal)
  const part = measure && partsOf(measure).find((known) => (partWords[known] ?? known) === del)
  return measure && part !== undefined ? { measure, part } : undefined
}
