type ProgressProps = {
  /** Says what is counted, fx “Række 210 af 398”. */
  label: string
  value: number
  max: number
}

export function Progress({ label, value, max }: ProgressProps) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0
  return (
    <div>
      <p className="mb-1 text-table">{label}</p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="keep-colours h-2.5 overflow-hidden rounded-sm border border-line-500 bg-sunken"
      >
        <div className="h-full bg-fjord-700" style={{ width: `${share}%` }} />
      </div>
    </div>
  )
}
