// R01 (domain.md 4.1): one decimal, half away from zero, in whole numbers so that a half is a half.

/** Both are whole numbers, the numerator not negative, the denominator positive. */
export function divideToOneDecimal(numerator: number, denominator: number): number {
  return Math.floor((20 * numerator + denominator) / (2 * denominator)) / 10
}

/** The mean month of 30.4375 days is 487/16 days. */
const DAYS_PER_16_MONTHS = 487
export const DAYS_PER_MONTH = 30.4375

export function daysToMonths(days: number): number {
  return divideToOneDecimal(days * 16, DAYS_PER_16_MONTHS)
}

/** The mean of lengths that sum to `days`, taken before rounding. */
export function meanDaysToMonths({ days, count }: { days: number; count: number }): number {
  return divideToOneDecimal(days * 16, DAYS_PER_16_MONTHS * count)
}
