import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/calendar/format'
import type { ReviewAnswer } from '@/lib/reviews/review-rows'

type ReviewAnswersProps = { leader: ReviewAnswer; specialist: ReviewAnswer }

/** What the two said, for reading. */
export function ReviewAnswers({ leader, specialist }: ReviewAnswersProps) {
  return (
    <dl className="grid gap-4 sm:grid-cols-2">
      <Answer part="leader" answer={leader} />
      <Answer part="specialist" answer={specialist} />
    </dl>
  )
}

function Answer({ part, answer }: { part: 'leader' | 'specialist'; answer: ReviewAnswer }) {
  const t = useTranslations('reviews.table')
  const locale = useLocale()
  const { name, on, view, reason } = answer
  return (
    <div>
      <dt className="text-ink-700 text-tag">
        {t(part)}: {name}
      </dt>
      <dd className="mt-0.5">
        {on && view ? (
          <>
            {t(`view.${view}`)}, {formatDay(on, locale)}
            {reason ? <span className="mt-1 block whitespace-pre-line">{reason}</span> : null}
          </>
        ) : (
          t('notYet')
        )}
      </dd>
    </div>
  )
}
