import {
  type ScreeningNumberKey,
  type ScreeningNumbers,
  screeningNumberKeys,
} from './screening-settings-schema'

export type ChangedNumber = { key: ScreeningNumberKey; before: number; after: number }

/** The screening numbers that differ between two versions of a programme's settings. */
export function changedNumbers(before: ScreeningNumbers, after: ScreeningNumbers): ChangedNumber[] {
  return screeningNumberKeys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ key, before: before[key], after: after[key] }))
}
