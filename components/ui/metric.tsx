import type { ReactNode } from 'react'

type MetricProps = {
  label: string
  value: ReactNode
  /** What it is out of, or since when. */
  note?: ReactNode
  /** Opens the working behind the number. */
  action?: ReactNode
}

export function Metric({ label, value, note, action }: MetricProps) {
  return (
    <dl className="min-w-32">
      <dt className="text-ink-700 text-tag">{label}</dt>
      <dd className="text-metric">{value}</dd>
      {note ? <dd className="text-ink-600 text-tag">{note}</dd> : null}
      {action ? <dd className="mt-1 text-tag">{action}</dd> : null}
    </dl>
  )
}
