import { clsx } from 'clsx'

/** Stands in a positioned box and crosses the whole of it. */
export function TodayLine({ left, label }: { left: number; label: string }) {
  return (
    <span className="pointer-events-none absolute inset-y-0 w-0" style={{ left: `${left}%` }}>
      <span className="absolute -top-1 bottom-0 -left-px w-0.5 strip-today bg-ink-900 ring-1 ring-surface" />
      <span
        className={clsx(
          'absolute -top-5.5 font-semibold text-small whitespace-nowrap',
          left > 95 ? 'end-0' : left < 5 ? 'start-0' : '-translate-x-1/2',
        )}
      >
        {label}
      </span>
    </span>
  )
}
