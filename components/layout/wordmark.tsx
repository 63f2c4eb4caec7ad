import { clsx } from 'clsx'

/** An F that stands on a ledge: the foothold. On an even 32 px grid, so that its edges stay sharp at 16. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={clsx('shrink-0', className)}>
      <path fill="currentColor" d="M8 4h16v4H14v4h8v4h-8v6H8z" />
      <path className="fill-lane-underway" d="M4 24h24v4H4z" />
    </svg>
  )
}

/** The name with its mark, for pages without the rail. */
export function Wordmark({ name, className }: { name: string; className?: string }) {
  return (
    <span className={clsx('inline-flex items-center gap-2 font-bold text-h2', className)}>
      <Mark className="size-8" />
      <span>{name}</span>
    </span>
  )
}
