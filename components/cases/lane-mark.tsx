import { useTranslations } from 'next-intl'
import type { Lane } from '@/prisma/generated/enums'

const FILLED: Record<Lane, number> = { ACTIVE: 4, READY: 3, UNDERWAY: 2, LONG_TERM: 1 }

/** A lane's name with its distance in dots: four filled is in a job now. */
export function LaneMark({ lane }: { lane: Lane }) {
  const t = useTranslations('words.lanes')
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg aria-hidden width="38" height="8" className="shrink-0 text-fjord-700">
        {[0, 1, 2, 3].map((place) => (
          <circle
            key={place}
            cx={4 + place * 10}
            cy="4"
            r="3.25"
            fill={place < FILLED[lane] ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.2"
          />
        ))}
      </svg>
      {t(lane)}
    </span>
  )
}
