import type { ScreeningMarker } from '@/lib/screening/rules/screen'
import type { MarkerCode } from '@/lib/screening/rules/thresholds'
import { WINDOW_MONTHS } from '@/lib/screening/rules/window'

/** Where the bar ends; the others grow with the figure. */
const WHOLE: Partial<Record<MarkerCode, number>> = {
  SUPPORT_MONTHS: WINDOW_MONTHS,
  SICK_MONTHS: WINDOW_MONTHS,
}

/** The figure against its limit. The words beside it carry both; no colour says which side is which. */
export function MarkerBar({ marker: { code, value, threshold } }: { marker: ScreeningMarker }) {
  if (value === null) return null
  const whole = WHOLE[code] ?? Math.max(value, 2 * threshold, 1)
  const at = (number: number) => `${Math.min(100, (100 * number) / whole)}%`
  return (
    <svg aria-hidden width="100%" height="14" className="keep-colours mt-1 block max-w-32 overflow-visible">
      <rect y="4" width="100%" height="6" className="fill-sunken" />
      <rect y="4" width={at(value)} height="6" className="fill-fjord-700" />
      <line x1={at(threshold)} x2={at(threshold)} y1="0" y2="14" className="stroke-surface" strokeWidth="4" />
      <line
        x1={at(threshold)}
        x2={at(threshold)}
        y1="0"
        y2="14"
        className="stroke-ink-900"
        strokeWidth="1.5"
      />
    </svg>
  )
}
