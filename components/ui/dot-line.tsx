type Dot = { key: string; value: number; label: string }

type DotLineProps = {
  /** The picture in one sentence. */
  summary: string
  dots: readonly Dot[]
  min?: number
  max: number
  band?: { from: number; until: number; label: string }
  /** Fx the agreed number. */
  reference?: { value: number; label: string }
  /** Fx the median: named above the line, so that the two never cover one another. */
  middle?: { value: number; label: string }
}

/** People's load as dots on one line, with the agreed range as a band. Equal values stack. */
export function DotLine({ summary, dots, min = 0, max, band, reference, middle }: DotLineProps) {
  const at = (value: number) => `${Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100))}%`
  const seen = new Map<number, number>()
  return (
    <figure>
      <svg
        aria-hidden
        width="100%"
        height={76 + (middle ? 16 : 0) + (band && reference ? 14 : 0)}
        className="keep-colours overflow-visible"
      >
        <g transform={middle ? 'translate(0 16)' : undefined}>
          {band ? (
            <>
              <rect
                x={at(band.from)}
                y="10"
                height="44"
                className="fill-fjord-100"
                style={{ width: `calc(${at(band.until)} - ${at(band.from)})` }}
              />
              <text x={at(band.from)} y={reference ? 86 : 70} className="fill-ink-600 text-small">
                {band.label}
              </text>
            </>
          ) : null}
          <line x1="0" x2="100%" y1="54" y2="54" className="stroke-line-500" />
          {reference ? (
            <>
              <line
                x1={at(reference.value)}
                x2={at(reference.value)}
                y1="10"
                y2="54"
                className="stroke-ink-900"
                strokeWidth="2"
              />
              <text
                x={at(reference.value)}
                y="70"
                textAnchor="middle"
                className="fill-ink-900 font-semibold text-small"
              >
                {reference.label}
              </text>
            </>
          ) : null}
          {middle ? (
            <>
              <line
                x1={at(middle.value)}
                x2={at(middle.value)}
                y1="2"
                y2="54"
                className="stroke-ink-700"
                strokeDasharray="4 3"
              />
              <text x={at(middle.value)} y="-2" textAnchor="middle" className="fill-ink-700 text-small">
                {middle.label}
              </text>
            </>
          ) : null}
          {dots.map((dot) => {
            const below = seen.get(dot.value) ?? 0
            seen.set(dot.value, below + 1)
            return (
              <circle
                key={dot.key}
                cx={at(dot.value)}
                cy={46 - below * 13}
                r="5.5"
                strokeWidth="1.5"
                className="fill-fjord-700 stroke-surface"
              >
                <title>{dot.label}</title>
              </circle>
            )
          })}
        </g>
      </svg>
      <figcaption className="text-ink-700 text-tag">{summary}</figcaption>
    </figure>
  )
}
