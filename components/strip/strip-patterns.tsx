import type { StripLetter } from '@/lib/history/strip-runs'

/** Fill and pattern of each class: told apart without colour, and far apart under every colour vision. */
export const STRIP_FILL: Record<StripLetter, string> = {
  D: 'fill-strip-d',
  K: 'fill-strip-k',
  S: 'fill-strip-s',
  R: 'fill-strip-r',
  F: 'fill-strip-f',
  A: 'fill-strip-a',
  '?': 'fill-surface',
}

/** The defs that runs point to; once per picture, `prefix` keeps two pictures on a page apart. */
export function StripPatterns({ prefix }: { prefix: string }) {
  const tile = { patternUnits: 'userSpaceOnUse' } as const
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <defs>
        <pattern id={`${prefix}-K`} width="6" height="6" patternTransform="rotate(45)" {...tile}>
          <rect width="2.2" height="6" className="fill-ink-900" />
        </pattern>
        <pattern id={`${prefix}-S`} width="7" height="7" {...tile}>
          <circle cx="2" cy="2" r="1.25" className="fill-surface" />
          <circle cx="5.5" cy="5.5" r="1.25" className="fill-surface" />
        </pattern>
        <pattern id={`${prefix}-R`} width="6" height="6" {...tile}>
          <rect y="2" width="6" height="1.5" className="fill-ink-900" />
        </pattern>
        <pattern id={`${prefix}-F`} width="7" height="7" patternTransform="rotate(-45)" {...tile}>
          <rect width="2.4" height="7" className="fill-surface" />
        </pattern>
        <pattern id={`${prefix}-A`} width="5" height="5" {...tile}>
          <rect x="1.5" width="1.2" height="5" className="fill-line-500" />
        </pattern>
        <pattern id={`${prefix}-?`} width="7" height="7" patternTransform="rotate(45)" {...tile}>
          <rect width="1" height="7" className="fill-line-500" />
        </pattern>
        <pattern id={`${prefix}-supplementary`} width="8" height="6" {...tile}>
          <rect y="0" width="5" height="3" className="fill-surface" />
        </pattern>
      </defs>
    </svg>
  )
}

type StripFillBoxProps = {
  letter: StripLetter
  isSupplementary?: boolean
  prefix: string
  height: number
}

/** One filled stretch, as wide as the svg it stands in: white gap on the right, ink outline. */
export function StripFillBox({ letter, isSupplementary, prefix, height }: StripFillBoxProps) {
  const box = { x: 0, y: 0, height, style: { width: 'calc(100% - 1px)' } }
  return (
    <>
      <rect {...box} className={STRIP_FILL[letter]} />
      {letter === 'D' ? null : <rect {...box} fill={`url(#${prefix}-${letter})`} />}
      {isSupplementary ? (
        <rect x="0" y={height - 8} height="3" style={box.style} fill={`url(#${prefix}-supplementary)`} />
      ) : null}
      <rect
        x="0.5"
        y="0.5"
        height={height - 1}
        style={{ width: 'max(0px, calc(100% - 2px))' }}
        className="fill-none stroke-ink-700"
        strokeDasharray={letter === '?' ? '4 3' : undefined}
      />
    </>
  )
}
