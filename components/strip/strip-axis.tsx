import { clsx } from 'clsx'
import { monthName } from '@/components/strip/month-name'
import { monthsIn, percentAt, type StripWindow } from '@/components/strip/strip-scale'
import type { Locale } from '@/lib/calendar/format'

/** A tick per month, a tall one with a bold name where a year of the window begins, and a name at its sixth and
 * ninth month; over several years the third would stand nearer than 48 px to the bold one. */
export function StripAxis({ window, locale }: { window: StripWindow; locale: Locale }) {
  const months = monthsIn(window)
  const named = months.length > 24 ? [6, 9] : [3, 6, 9]
  return (
    <div className="relative h-7">
      <svg aria-hidden width="100%" height="28" className="absolute inset-0 overflow-visible">
        {months.map((month, index) => (
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
      {months.map((month, index) => {
        const isYear = index % 12 === 0
        if (!isYear && !named.includes(index % 12)) return null
        return (
          <span
            key={month}
            className={clsx(
              'absolute top-2.5 whitespace-nowrap text-small',
              isYear ? 'font-semibold text-ink-900' : 'strip-minor-label -translate-x-1/2 text-ink-600',
              isYear && index > 0 && 'ps-1',
            )}
            style={{ left: `${percentAt(window, month)}%` }}
          >
            {monthName({ month, locale, hasYear: isYear })}
          </span>
        )
      })}
    </div>
  )
}
