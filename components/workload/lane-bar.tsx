import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import type { WorkloadRow } from '@/lib/workload/queries'
import type { Lane } from '@/prisma/generated/enums'

const FILL: Record<Lane, string> = {
  ACTIVE: 'bg-lane-active',
  READY: 'bg-lane-ready',
  UNDERWAY: 'bg-lane-underway',
  LONG_TERM: 'bg-lane-long-term',
}

/** A person's cases by lane: the bar for the eye, the numbers with their words for everyone. */
export function LaneBar({ row, most }: { row: WorkloadRow; most: number }) {
  const words = useTranslations('words.lanes')
  return (
    <div className="grid min-w-40 gap-1">
      <div
        aria-hidden
        className="keep-colours flex h-3 overflow-hidden rounded-sm"
        style={{ width: most === 0 ? 0 : `${(row.cases.count / most) * 100}%` }}
      >
        {row.lanes.map(({ lane, count }) =>
          count > 0 ? (
            <span
              key={lane}
              className={clsx('border-surface not-last:border-e', FILL[lane])}
              style={{ flexGrow: count }}
            />
          ) : null,
        )}
      </div>
      <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-tag">
        {row.lanes.map(({ lane, count, href }) => (
          <li key={lane} className="inline-flex items-center gap-1 whitespace-nowrap">
            <span aria-hidden className={clsx('keep-colours size-2.5 rounded-sm', FILL[lane])} />
            <TextLink href={href} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
              {words(lane)} {count}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
