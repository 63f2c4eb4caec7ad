import type { AftercareVisitMark } from '@/components/strip/aftercare-strip'

/** Filled = held, ring = planned, crossed ring = not held. */
export function VisitMark({ state }: { state: AftercareVisitMark['state'] }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden className="block size-4.5">
      <circle
        cx="9"
        cy="9"
        r="7"
        strokeWidth="2"
        className={state === 'held' ? 'fill-fjord-700 stroke-fjord-700' : 'fill-surface stroke-ink-700'}
      />
      {state === 'not-held' ? (
        <path d="M4.2 13.8 13.8 4.2" strokeWidth="2" className="stroke-ink-700" />
      ) : null}
    </svg>
  )
}

/** A flag on the last day to act: solid once it is past, open while it is ahead. */
export function DueFlag({ isOverdue }: { isOverdue: boolean }) {
  return (
    <svg viewBox="0 0 16 64" aria-hidden className="block h-16 w-4 overflow-visible">
      <path d="M0 0V64" strokeWidth="2" className={isOverdue ? 'stroke-overdue-mark' : 'stroke-soon-mark'} />
      <path
        d="M0 1h13l-3.5 5L13 11H0z"
        strokeWidth="1.5"
        className={isOverdue ? 'fill-overdue-mark stroke-overdue-mark' : 'fill-soon-tint stroke-soon-mark'}
      />
    </svg>
  )
}
