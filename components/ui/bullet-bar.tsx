import { type ReactNode, useId } from 'react'

type BulletBarProps = {
  label: ReactNode
  /** The reading in words, fx “87 % · 61 af 70 · mål mindst 90 %”. */
  reading: ReactNode
  value: number | null
  target?: number
  max?: number
  /** The side of the target where the goal is met: hatched green under the bar. */
  goodSide?: 'high' | 'low'
  tag?: ReactNode
}

const percent = (part: number, whole: number) => `${Math.min(100, Math.max(0, (part / whole) * 100))}%`

/** A share or number against its goal. The words carry the whole message; the picture repeats it. */
export function BulletBar({
  label,
  reading,
  value,
  target,
  max = 100,
  goodSide = 'high',
  tag,
}: BulletBarProps) {
  const hatch = useId()
  const goal = target === undefined ? null : percent(target, max)
  const good =
    goal === null
      ? null
      : goodSide === 'high'
        ? { x: goal, width: `calc(100% - ${goal})` }
        : { x: '0', width: goal }
  return (
    <div className="grid items-center gap-x-6 gap-y-1.5 py-2 sm:grid-cols-[minmax(10rem,16rem)_1fr_minmax(9rem,auto)]">
      <div>
        <div className="font-semibold">{label}</div>
        <div className="text-ink-600 text-tag">{reading}</div>
      </div>
      <svg aria-hidden width="100%" height="32" className="keep-colours overflow-visible">
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="fill-ok-tint" />
          <rect width="2.5" height="6" className="fill-ok-mark" />
        </pattern>
        <rect y="7" width="100%" height="15" className="fill-sunken" />
        {value === null ? null : (
          <rect y="7" width={percent(value, max)} height="15" className="fill-fjord-700" />
        )}
        {good ? <rect y="23" height="5" fill={`url(#${hatch})`} style={good} /> : null}
        {goal ? (
          <>
            <line x1={goal} x2={goal} y1="1" y2="28" className="stroke-surface" strokeWidth="6" />
            <line x1={goal} x2={goal} y1="1" y2="28" className="stroke-ink-900" strokeWidth="2" />
          </>
        ) : null}
      </svg>
      <div className="sm:justify-self-end">{tag}</div>
    </div>
  )
}
