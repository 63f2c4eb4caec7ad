// R10: how many cases one holder of a role should have; above it only with a leader's reason.
import type { Refusal } from '@/lib/platform/refusal'
import type { CaseRole } from './acting-holder'

export type Norm = {
  /** Null = the role has no norm. */
  norm: number | null
  /** The agreed range, both ends included; null = none agreed. */
  rangeFrom: number | null
  rangeTo: number | null
}

const noNorm: Norm = { norm: null, rangeFrom: null, rangeTo: null }

/** In force until the unit decides otherwise: 40 for a jobformidler (RF), none for the others. */
export const shippedNorms: Record<CaseRole, Norm> = {
  VK: { norm: 40, rangeFrom: 35, rangeTo: 45 },
  KS: noNorm,
  MENTOR: noNorm,
}

/** Mean caseloads of JobFirst, for comparison only: by role, and by what became of the caseload in the project. */
export const referenceLoads = [
  { key: 'KS', mean: 62 },
  { key: 'MENTOR', mean: 29 },
  { key: 'VK_MENTOR', mean: 33 },
  { key: 'ALL', mean: 41 },
  { key: 'REDUCED', mean: 36 },
  { key: 'UNCHANGED', mean: 41 },
  { key: 'INCREASED', mean: 51 },
] as const

type Assignment = {
  name: string
  /** Open cases held in the role before. */
  load: number
  adding: number
  norm: number | null
  /** The most a leader has allowed this person on the day; null = no allowance. */
  allowed: number | null
}

/** Null when the person may be given the cases without a leader's reason. */
export function checkCaseload({ name, load, adding, norm, allowed }: Assignment): Refusal | null {
  const after = load + adding
  if (norm === null || after <= Math.max(norm, allowed ?? 0)) return null
  return { rule: 'R10', reason: 'ABOVE_NORM', facts: { name, load, after, norm } }
}
