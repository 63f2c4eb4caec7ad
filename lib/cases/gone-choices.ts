import type { CaseloadFacets } from './caseload-facets'
import type { CaseloadFilter, DroppedWord } from './caseload-filter'

type Choices = readonly { value: string }[]

/** Without what an old address names and is gone: a benefit code, a team or a person of the unit, a company of these cases. */
export function withoutGone(
  filter: CaseloadFilter,
  facets: Pick<CaseloadFacets, 'benefits' | 'companies' | 'teams' | 'consultants'>,
): { filter: CaseloadFilter; dropped: DroppedWord[] } {
  const isThere = (value: string, choices: Choices) => choices.some((choice) => choice.value === value)
  const benefits = filter.benefits.filter((code) => isThere(code, facets.benefits))
  const teamIds = filter.teamIds.filter((id) => isThere(id, facets.teams))
  const companyKey =
    filter.companyKey && isThere(filter.companyKey, facets.companies) ? filter.companyKey : null
  const consultantId =
    filter.consultantId && isThere(filter.consultantId, facets.consultants) ? filter.consultantId : null
  // Names are not known where they are gone: a key or an id tells the reader nothing.
  const dropped: DroppedWord[] = [
    ...filter.benefits
      .filter((code) => !benefits.includes(code))
      .map((word): DroppedWord => ({ facet: 'benefits', word })),
    ...(teamIds.length < filter.teamIds.length ? [gone('teamIds')] : []),
    ...(companyKey === filter.companyKey ? [] : [gone('companyKey')]),
    ...(consultantId === filter.consultantId ? [] : [gone('consultantId')]),
  ]
  return { filter: { ...filter, benefits, teamIds, companyKey, consultantId }, dropped }
}

function gone(facet: DroppedWord['facet']): DroppedWord {
  return { facet, word: '' }
}
