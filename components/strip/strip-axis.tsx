import { clsx } from 'clsx'
import { axisLabels } from '@/components/strip/axis-labels'
import { monthName } from '@/components/strip/month-name'
import { monthsIn, percentAt, type StripWindow } from '@/components/strip/strip-scale'
import type { Locale } from '@/lib/calendar/format'

/** The widths that the style sheet asks about: a picture narrower than this leaves the label out. */
const STEPS = [432, 648, 1296] as const
/** What needs more has no room on any screen. */
const WIDEST = STEPS[2]

/** A tick per month, a tall one where a year of the window begins, names where there is room. */
export function StripAxis({ window, locale }: { window: StripWindow; locale: Locale }) {
  const labels = axisLabels(window).filter(({ needsWidth }) => needsWidth <= WIDEST)
  return (
    <div aria-hidden className="strip-axis">
      <svg aria-hidden width="100%" height="28" className="absolute inset-0 overflow-visible">
        {monthsIn(window).map((month, index) => (
          <line
            key={month}
            x1={`${percentAt(window, month)}%`}
            x2={`${percentAt(window, month)}%`}
            y1="0"
            y2={index % 12 === 0 ? 9 : index % 3 === 0 ? 6 : 4}
            className={index % 12 === 0 ? 'stroke-ink-900' : 'stroke-line-500'}
            strokeWidth={index % 12 === 0 ? 1.5 : 1}
          />
        ))}
      </svg>
      {labels.map(({ month, isYear, needsWidth }) => (
        <span
          key={month}
          className={clsx(
            'absolute top-2.5 whitespace-nowrap text-small',
            isYear ? 'font-semibold text-ink-900' : '-translate-x-1/2 text-ink-600',
            isYear && month > window.from && 'ps-1',
          )}
          data-needs-width={STEPS.find((step) => needsWidth <= step && needsWidth > STEPS[0])}
          style={{ left: `${percentAt(window, month)}%` }}
        >
          {monthName({ month, locale, hasYear: isYear })}
        </span>
      ))}
    </div>
  )
}
