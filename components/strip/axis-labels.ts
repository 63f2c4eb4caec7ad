import { monthsIn, type StripWindow } from '@/components/strip/strip-scale'
import type { Day } from '@/lib/calendar/day'

export type AxisLabel = {
  month: Day
  isYear: boolean
  /** The least width of the picture, in px, that leaves the label room; 0 = always. */
  needsWidth: number
}

/** Half of “nov. 2024” in bold, and the distance that no label may come nearer to it (ux.md 3.5), from middle to middle. */
const HALF_BOLD = 33
const NEAREST = 48

/** A bold name where each year of the window begins, and a quarter's name between wherever there is room for it. */
export function axisLabels(window: StripWindow): AxisLabel[] {
  const months = monthsIn(window)
  return months.flatMap((month, index): AxisLabel[] => {
    const sinceYear = index % 12
    if (sinceYear === 0) return [{ month, isYear: true, needsWidth: 0 }]
    if (sinceYear % 3 !== 0) return []
    const needsWidth = Math.ceil(((HALF_BOLD + NEAREST) * months.length) / sinceYear)
    return [{ month, isYear: false, needsWidth }]
  })
}
