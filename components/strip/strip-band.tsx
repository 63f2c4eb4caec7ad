import { StripItem, type StripItems } from '@/components/strip/strip-item'
import { runKey, useRunWords } from '@/components/strip/strip-names'
import { StripFillBox } from '@/components/strip/strip-patterns'
import { StripRow } from '@/components/strip/strip-row'
import { clipTo, type StripWindow, spanOn, spanStyle } from '@/components/strip/strip-scale'
import { type Day, daysBetween } from '@/lib/calendar/day'
import type { StripRun } from '@/lib/history/strip-runs'

type StripBandProps = {
  runs: readonly StripRun[]
  window: StripWindow
  prefix: string
  height: number
  /** The name of the row. */
  label: string
  items: StripItems
}

/** The row of runs. A chip with letter and weeks shows where its run is wide enough, which only the page knows. */
export function StripBand({ runs, window, prefix, height, label, items }: StripBandProps) {
  const { nameOf, missingWord } = useRunWords()
  const seen = runs.filter((run) => run.from < window.until && run.until > window.from)
  return (
    <StripRow name="benefit" label={label} height={height}>
      <span aria-hidden className="strip-baseline" />
      {seen.map((run) => {
        const [part] = clipTo(window, [run])
        if (!part) return null
        const weeks = weeksOf(run, part)
        return (
          <StripItem
            key={run.from}
            items={items}
            itemKey={runKey(run)}
            isFirst={run.from >= window.from}
            name={nameOf(run)}
            letter={run.classLetter}
            className="strip-run"
            style={spanStyle(spanOn(window, part))}
          >
            <svg aria-hidden width="100%" height={height} className="absolute inset-0 block">
              <StripFillBox
                letter={run.classLetter}
                isSupplementary={run.isSupplementary}
                prefix={prefix}
                height={height}
              />
            </svg>
            <span className="strip-chip" data-is-long={weeks > 3 || undefined}>
              {run.classLetter} {weeks}
              {run.classLetter === '?' ? <span className="strip-chip-word"> {missingWord}</span> : null}
            </span>
          </StripItem>
        )
      })}
    </StripRow>
  )
}

/** Weeks of the part of a run that a folded row shows. */
function weeksOf(run: StripRun, part: { from: Day; until: Day }): number {
  if (part.from === run.from && part.until === run.until) return run.weeks
  return Math.max(1, Math.min(run.weeks, Math.round(daysBetween(part.from, part.until) / 7)))
}
