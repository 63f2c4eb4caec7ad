// P35: which fund stands on file when extracts name different ones: the same, in whatever order they are brought in.
import { addDays, type Day } from '@/lib/calendar/day'

type KnownFund = {
  /** Null = none on file. */
  aKasse: { name: string } | null
  /** The day of the extract that put it on file; null = none did. */
  aKasseStatedOn: Day | null
  /** The day after the newest extract that tells of the person; null = none does. */
  coveredUntil: Day | null
}

/**
 * An extract that names no fund says nothing of the one on file, and an older one nothing that a newer one has not. Of two
 * of one day that name different funds neither is newer: the name first in the alphabet stands.
 */
export function movesFund({
  named,
  extractOn,
  known,
}: {
  named: string
  extractOn: Day
  /** Null = not known to the unit yet. */
  known: KnownFund | null
}): boolean {
  if (named === '' || named === known?.aKasse?.name) return false
  if (!known?.aKasse || known.coveredUntil === null) return true
  const coversUntil = addDays(extractOn, 1)
  if (known.coveredUntil !== coversUntil) return known.coveredUntil < coversUntil
  return known.aKasseStatedOn !== extractOn || named < known.aKasse.name
}
