import { stackRanges } from '@/components/strip/stack-ranges'
import { clipTo, type StripWindow, spanOn, spanStyle } from '@/components/strip/strip-scale'
import type { Day } from '@/lib/calendar/day'

/** What one marker counted. */
export type StripBracket = {
  code: string
  /** Fx “Måneder på ydelse: 30 tæller”. */
  label: string
  ranges: readonly { from: Day; until: Day }[]
}

type StripBracketsProps = {
  brackets: readonly StripBracket[]
  /** The one drawn; the others wait until their marker is pointed at. */
  shown: string | null
  window: StripWindow
  /** False in the folded picture, where one line above all rows says it. */
  hasLabel: boolean
}

export function StripBrackets({ brackets, shown, window, hasLabel }: StripBracketsProps) {
  return (
    <div aria-hidden className={hasLabel ? 'relative h-6' : 'relative h-2.5'}>
      {brackets.map((bracket) => {
        const parts = stackRanges(clipTo(window, bracket.ranges))
        return (
          <div key={bracket.code} data-strip-bracket={bracket.code} hidden={bracket.code !== shown}>
            {parts.map((part) => (
              <span
                key={`${part.from} ${part.until}`}
                className="strip-bracket"
                style={{ ...spanStyle(spanOn(window, part)), bottom: part.lane % 2 === 0 ? 1 : 5 }}
              />
            ))}
            {hasLabel ? <BracketLabel label={bracket.label} parts={parts} window={window} /> : null}
          </div>
        )
      })}
    </div>
  )
}

/** Begins where the first bracket does, unless it would run out of the picture. */
function BracketLabel({
  label,
  parts,
  window,
}: {
  label: string
  parts: readonly { from: Day; until: Day }[]
  window: StripWindow
}) {
  const [first] = parts
  const left = first ? spanOn(window, first).left : 0
  return (
    <span className="strip-bracket-label" style={left > 60 ? { right: '3.5rem' } : { left: `${left}%` }}>
      {label}
    </span>
  )
}

/** The folded picture's one line. */
export function BracketLine({ brackets, shown }: Pick<StripBracketsProps, 'brackets' | 'shown'>) {
  return (
    <p className="min-h-4.5 font-semibold text-fjord-700 text-small">
      {brackets.map(({ code, label }) => (
        <span key={code} data-strip-bracket={code} hidden={code !== shown}>
          {label}
        </span>
      ))}
    </p>
  )
}
