import type { Day } from '@/lib/calendar/day'
import type { Rejection, Warning } from '@/lib/history/extract/problem'
import type { BatchCitizen } from '../batch'
import type { Baseline } from '../rules/baseline'

/** What the command prints; `baseline` is complete once every citizen has been taken. */
export type ScreenedExtract = {
  screenedOn: Day
  citizens: Iterable<BatchCitizen>
  baseline: Baseline
  rejected: readonly Rejection[]
  warnings: readonly Warning[]
}
