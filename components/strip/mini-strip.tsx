import { STRIP_FILL } from '@/components/strip/strip-patterns'
import { STRIP_CLASSES, type StripLetter } from '@/lib/history/strip-runs'

type MiniStripProps = {
  /** One letter per month, oldest first: a class, `-` for no benefit, `?` for missing data. */
  classes: string
  /** The sentence that carries the picture for those who do not see it. */
  summary: string
}

const WIDTH = 120
const HEIGHT = 14

/** The same picture at list size, by months: fills only. */
export function MiniStrip({ classes, summary }: MiniStripProps) {
  const month = WIDTH / Math.max(1, classes.length)
  return (
    <svg
      role="img"
      aria-label={summary}
      width={WIDTH}
      height={HEIGHT}
      className="keep-colours block bg-surface text-ink-700"
    >
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} className="stroke-line-500" />
      {monthRuns(classes).map(({ letter, from, months }) => (
        <rect
          key={from}
          x={inPixels(from * month)}
          width={inPixels(months * month - 0.5)}
          height={HEIGHT}
          className={STRIP_FILL[letter]}
          {...(letter === '?' || letter === 'A' ? OUTLINE : {})}
        />
      ))}
    </svg>
  )
}

const OUTLINE = { stroke: 'currentColor', strokeWidth: 0.5, strokeDasharray: '2 1.5' }

/** Months in a row of one class; those without benefit make none. */
export function monthRuns(classes: string): { letter: StripLetter; from: number; months: number }[] {
  return [...classes.matchAll(/(.)\1*/g)]
    .map((match) => ({ letter: match[0].charAt(0), from: match.index, months: match[0].length }))
    .filter((run): run is { letter: StripLetter; from: number; months: number } => isStripLetter(run.letter))
}

function isStripLetter(letter: string): letter is StripLetter {
  return letter === '?' || (STRIP_CLASSES as readonly string[]).includes(letter)
}

function inPixels(value: number): number {
  return Math.round(value * 100) / 100
}
