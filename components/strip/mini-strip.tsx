import { STRIP_FILL } from '@/components/strip/strip-patterns'
import { clipTo, percentAt, type StripWindow } from '@/components/strip/strip-scale'
import type { StripRun } from '@/lib/history/strip-runs'

type MiniStripProps = { summary: string; runs: readonly StripRun[]; window: StripWindow }

const WIDTH = 120
const HEIGHT = 14

/** The same picture at list size: fills only. The sentence carries it for those who do not see it. */
export function MiniStrip({ summary, runs, window }: MiniStripProps) {
  const at = (day: StripRun['from']) => Math.round(percentAt(window, day) * 12) / 10
  return (
    <svg role="img" aria-label={summary} width={WIDTH} height={HEIGHT} className="keep-colours block">
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} className="stroke-line-500" />
      {clipTo(window, runs).map((run) => (
        <rect
          key={run.from}
          x={at(run.from)}
          width={Math.max(0.5, at(run.until) - at(run.from) - 0.5)}
          height={HEIGHT}
          className={STRIP_FILL[run.classLetter]}
          {...(run.classLetter === '?' || run.classLetter === 'A' ? OUTLINE : {})}
        />
      ))}
    </svg>
  )
}

const OUTLINE = { stroke: 'currentColor', strokeWidth: 0.5, strokeDasharray: '2 1.5' }
