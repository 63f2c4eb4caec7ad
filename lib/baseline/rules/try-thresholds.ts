// R01 (domain.md 4.1): what other thresholds would mean for a whole population, before anything is changed.
import type { MarkerFacts } from '@/lib/screening/rules/compact-facts'
import { decideMarker, suggests } from '@/lib/screening/rules/markers'
import { type MarkerCode, markerCodes, type ScreeningThresholds } from '@/lib/screening/rules/thresholds'

export type Compared = {
  before: number
  after: number
  /** After and not before. */
  comesIn: number
  /** Before and not after. */
  goesOut: number
}

export type MarkerComparison = Compared & {
  code: MarkerCode
  /** Cannot be computed, as days are missing. */
  unknownBefore: number
  unknownAfter: number
}

export type ThresholdTrial = {
  citizens: number
  markers: MarkerComparison[]
  suggested: Compared
}

export function tryThresholds(
  people: Iterable<{ facts: MarkerFacts }>,
  { inForce, tried }: { inForce: ScreeningThresholds; tried: ScreeningThresholds },
): ThresholdTrial {
  const markers = markerCodes.map((code) => ({ code, ...nobody(), unknownBefore: 0, unknownAfter: 0 }))
  const suggested = nobody()
  let citizens = 0
  for (const { facts } of people) {
    citizens++
    let firedBefore = 0
    let firedAfter = 0
    for (const marker of markers) {
      const before = decideMarker[marker.code](facts, inForce.markers[marker.code])
      const after = decideMarker[marker.code](facts, tried.markers[marker.code])
      if (before === 'FIRED') firedBefore++
      if (after === 'FIRED') firedAfter++
      if (before === 'NOT_COMPUTABLE') marker.unknownBefore++
      if (after === 'NOT_COMPUTABLE') marker.unknownAfter++
      addTo(marker, { before: before === 'FIRED', after: after === 'FIRED' })
    }
    addTo(suggested, { before: suggests(inForce, firedBefore), after: suggests(tried, firedAfter) })
  }
  return { citizens, markers, suggested }
}

function nobody(): Compared {
  return { before: 0, after: 0, comesIn: 0, goesOut: 0 }
}

function addTo(compared: Compared, { before, after }: { before: boolean; after: boolean }): void {
  if (before) compared.before++
  if (after) compared.after++
  if (after && !before) compared.comesIn++
  if (before && !after) compared.goesOut++
}
