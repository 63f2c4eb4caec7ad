type ProgressBarProps = {
  label: string
  /** Whole percent; null = how much there is to do is not known. */
  percent: number | null
  /** How far, in words. */
  text: string
}

/** The words carry the message; the bar repeats it. */
export function ProgressBar({ label, percent, text }: ProgressBarProps) {
  return (
    <div className="grid max-w-[40rem] gap-2">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        aria-valuetext={text}
        className="h-4 overflow-hidden rounded-sm border border-line-500 bg-sunken"
      >
        <div className="keep-colours h-full bg-fjord-700" style={{ width: `${percent ?? 0}%` }} />
      </div>
      <p className="text-table tabular-nums">{text}</p>
    </div>
  )
}
