import type { OfferSummary } from './queries'

export type OfferGroup = { programme: OfferSummary['programme']; offers: OfferSummary[] }

/** Those for every programme first, then by the programme's name, as the offers are sorted. */
export function groupByProgramme(offers: readonly OfferSummary[]): OfferGroup[] {
  const groups = new Map<string | null, OfferGroup>([[null, { programme: null, offers: [] }]])
  for (const offer of offers) {
    const key = offer.programme?.id ?? null
    const group = groups.get(key)
    if (group) group.offers.push(offer)
    else groups.set(key, { programme: offer.programme, offers: [offer] })
  }
  return [...groups.values()].filter((group) => group.offers.length > 0)
}
