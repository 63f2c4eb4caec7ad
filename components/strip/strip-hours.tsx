import { clsx } from 'clsx'
import { StripItem, type StripItems } from '@/components/strip/strip-item'
import { StripRow } from '@/components/strip/strip-row'
import { clipTo, type StripWindow, spanOn, spanStyle } from '@/components/strip/strip-scale'
import type { Day } from '@/lib/calendar/day'

export type StripEmployment = {
  key: string
  from: Day
  until: Day | null
  /** Hours a week; null = not known. */
  hours: number | null
  /** What stands at the bar, fx “12 t”. */
  text: string
  /** The whole of it in words. */
  label: string
}

type StripHoursProps = {
  employments: readonly StripEmployment[]
  window: StripWindow
  /** Given where the bars are pressable; elsewhere the row is only for the eye. */
  pressable?: { label: string; items: StripItems }
}

const FULL_TIME = 37
const ROW_HEIGHT = 44
const TEXT_HEIGHT = 18
/** Hours not known are drawn this high, dashed. */
const UNKNOWN_HOURS = 10
/** A bar this wide, in per cent, carries its own text on any screen that shows the row. */
const WIDE_BAR = 6

/** Paid hours as height: 37 a week is the whole row. */
export function StripHours({ employments, window, pressable }: StripHoursProps) {
  const bars = clipTo(window, employments)
  const className = 'keep-colours border-line-500 border-b bg-surface'
  const texts = bars.map((bar) =>
    bar.text ? (
      <HoursText key={bar.key} bar={bar} window={window} freeUntil={freeAfter(bar, bars, window)} />
    ) : null,
  )
  if (!pressable) {
    return (
      <div className={clsx('strip-row', className)} style={{ height: ROW_HEIGHT }}>
        {bars.map((bar) => (
          <span key={bar.key} title={bar.label} {...lookOf(bar, window)} />
        ))}
        {texts}
      </div>
    )
  }
  return (
    <StripRow name="hours" label={pressable.label} height={ROW_HEIGHT} className={className}>
      {bars.map((bar) => (
        <StripItem
          key={bar.key}
          items={pressable.items}
          itemKey={bar.key}
          name={bar.label}
          {...lookOf(bar, window)}
        />
      ))}
      {texts}
    </StripRow>
  )
}

function lookOf(bar: StripEmployment, window: StripWindow) {
  return {
    className: clsx('strip-hours', bar.hours === null && 'strip-hours-unknown'),
    style: { ...spanStyle(spanOn(window, bar)), height: heightOf(bar.hours) },
  }
}

/** Above a low bar, inside a high one, or beside it; left out where the next bar leaves no room. */
function HoursText({
  bar,
  window,
  freeUntil,
}: {
  bar: StripEmployment & { until: Day }
  window: StripWindow
  freeUntil: Day
}) {
  const height = heightOf(bar.hours)
  const isAbove = height + TEXT_HEIGHT <= ROW_HEIGHT
  const span = spanOn(window, bar)
  const isInside =
    !isAbove && (span.width >= WIDE_BAR || freeUntil === window.until || freeUntil <= bar.until)
  const box = isAbove
    ? spanOn(window, { from: bar.from, until: freeUntil })
    : isInside
      ? span
      : spanOn(window, { from: bar.until, until: freeUntil })
  return (
    <span
      aria-hidden
      className="strip-hours-box"
      style={{ ...spanStyle(box), bottom: isAbove ? height : Math.max(0, height - TEXT_HEIGHT) }}
    >
      <span
        className={clsx(
          'strip-hours-text',
          isInside ? 'ps-1 text-on-primary' : 'text-ink-700',
          !isAbove && !isInside && 'ps-1',
        )}
      >
        {bar.text}
      </span>
    </span>
  )
}

function heightOf(hours: number | null): number {
  return Math.max(2, Math.round(Math.min(1, (hours ?? UNKNOWN_HOURS) / FULL_TIME) * ROW_HEIGHT))
}

/** The first day after a bar's start on which another begins. */
function freeAfter(bar: { from: Day }, bars: readonly { from: Day }[], window: StripWindow): Day {
  return bars.reduce<Day>(
    (free, other) => (other.from > bar.from && other.from < free ? other.from : free),
    window.until,
  )
}
