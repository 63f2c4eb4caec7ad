import { useTranslations } from 'next-intl'
import type { Population } from '@/lib/baseline/population'

const reasons = ['hidden', 'elsewhere', 'uncounted'] as const

/** How many of the scope the numbers leave out, and why. */
export function NotCounted(left: Pick<Population, (typeof reasons)[number]>) {
  const t = useTranslations('baseline')
  return reasons.map((reason) =>
    left[reason] > 0 ? (
      <p key={reason} className="text-ink-700 text-table">
        {t(reason, { count: left[reason] })}
      </p>
    ) : null,
  )
}
