// ux.md U21: how old an overdue deadline is.

export const ageBands = ['DAYS_1_7', 'DAYS_8_28', 'OVER_28'] as const
export type AgeBand = (typeof ageBands)[number]

/** `daysLate` is 1 on the day after the due date. */
export function ageBandOf(daysLate: number): AgeBand {
  if (daysLate <= 7) return 'DAYS_1_7'
  return daysLate <= 28 ? 'DAYS_8_28' : 'OVER_28'
}
