// Domain 3.4, offers: how many can take part at one time, and who has waited longest.
import { type Day, minDay } from '@/lib/calendar/day'

/** A citizen takes part in [startedOn, endedOn); `endedOn` null = still. */
export type Participation = { startedOn: Day; endedOn: Day | null }

/** How many take part on the day. */
export function takingPartOn(participations: readonly Participation[], on: Day): number {
  return participations.filter(
    ({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || on < endedOn),
  ).length
}

/** The first day from `from` on which one more has no room; null = there is room from then on. `places` null = no limit. */
export function fullOn(
  participations: readonly Participation[],
  places: number | null,
  from: Day,
): Day | null {
  if (places === null) return null
  const starts = participations.map(({ startedOn }) => startedOn).filter((day) => day > from)
  const full = [from, ...starts].filter((day) => takingPartOn(participations, day) >= places)
  return full.length > 0 ? minDay(...full) : null
}

/** Places nobody has on the day; null = no limit. */
export function freePlaces(
  participations: readonly Participation[],
  places: number | null,
  on: Day,
): number | null {
  return places === null ? null : Math.max(0, places - takingPartOn(participations, on))
}
