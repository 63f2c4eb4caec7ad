import { StripFillBox } from '@/components/strip/strip-patterns'
import { clipTo, type StripWindow, spanOn, spanStyle } from '@/components/strip/strip-scale'
import { daysBetween } from '@/lib/calendar/day'
import type { StripRun } from '@/lib/history/strip-runs'

type StripBandProps = {
  runs: readonly StripRun[]
  window: StripWindow
  prefix: string
  height: number
  nameOf: (run: StripRun) => string
}

/** The row of runs. A chip with letter and weeks shows where its run is wide enough, which only the page knows. */
export function StripBand({ runs, window, prefix, height, nameOf }: StripBandProps) {
  const shown = clipTo(window, runs)
  return (
    <div className="keep-colours relative" style={{ height }}>
      <svg aria-hidden="true" width="100%" height={height} className="absolute inset-0 block">
        <line x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-line-500" />
        {shown.map((run) => {
          const { left, width } = spanOn(window, run)
          return (
            <svg key={run.from} x={`${left}%`} width={`${width}%`} height={height}>
              <title>{nameOf(run)}</title>
              <StripFillBox
                letter={run.classLetter}
                isSupplementary={run.isSupplementary}
                prefix={prefix}
                height={height}
              />
            </svg>
          )
        })}
      </svg>
      {shown.map((run) => (
        <span key={run.from} className="strip-chip-box" style={spanStyle(spanOn(window, run))}>
          <span className="strip-chip" data-is-long={weeksOf(run) > 3 || undefined}>
            {run.classLetter} {weeksOf(run)}
          </span>
        </span>
      ))}
    </div>
  )
}

/** Weeks of a run that a row's edge may have cut. */
function weeksOf(run: StripRun): number {
  return Math.max(1, Math.min(run.weeks, Math.round(daysBetween(run.from, run.until) / 7)))
}
