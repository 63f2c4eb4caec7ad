import { clsx } from 'clsx'
import { clipTo, type StripSpan, type StripWindow, spanOn, spanStyle } from '@/components/strip/strip-scale'
import type { Day } from '@/lib/calendar/day'

export type StripEmployment = {
  key: string
  from: Day
  until: Day | null
  /** Hours a week; null = not known. */
  hours: number | null
  /** What stands at the bar, fx “12 t”. */
  text: string
  /** The whole of it in words, for the pointer. */
  label: string
}

const FULL_TIME = 37
const ROW_HEIGHT = 44
const TEXT_HEIGHT = 18

/** Paid hours as height: 37 a week is the whole row. */
export function StripHours({
  employments,
  window,
}: {
  employments: readonly StripEmployment[]
  window: StripWindow
}) {
  return (
    <div className="keep-colours relative border-line-500 border-b" style={{ height: ROW_HEIGHT }}>
      {clipTo(window, employments).map((employment) => (
        <HoursBar key={employment.key} employment={employment} span={spanOn(window, employment)} />
      ))}
    </div>
  )
}

function HoursBar({ employment, span }: { employment: StripEmployment; span: StripSpan }) {
  const isKnown = employment.hours !== null
  const height = Math.round(Math.min(1, (employment.hours ?? 10) / FULL_TIME) * ROW_HEIGHT)
  const isAtEdge = span.left + span.width > 93
  const fitsAbove = height + TEXT_HEIGHT <= ROW_HEIGHT
  return (
    <span title={employment.label} className="absolute bottom-0" style={{ ...spanStyle(span), height }}>
      <span
        className={clsx(
          'block h-full min-h-0.5 w-full',
          isKnown ? 'bg-fjord-700' : 'border border-ink-700 border-b-0 border-dashed',
        )}
      />
      <span
        className={clsx(
          'absolute whitespace-nowrap text-small',
          isAtEdge ? 'end-1' : 'start-full ps-1',
          isAtEdge && !fitsAbove ? 'text-on-primary' : 'text-ink-700',
        )}
        style={{
          bottom: isAtEdge ? (fitsAbove ? height : height - TEXT_HEIGHT) : Math.max(0, height - TEXT_HEIGHT),
        }}
      >
        {employment.text}
      </span>
    </span>
  )
}
