import { useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { ReviewAnswers } from '@/components/reviews/review-answers'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'
import type { ReviewRow } from '@/lib/reviews/review-rows'

/** R24 beside the decision that placed someone in group 3. */
export function ReviewPanel({ review, today }: { review: ReviewRow; today: Day }) {
  const t = useTranslations('reviews.panel')
  const isDisputed = [review.leader, review.specialist].some(({ view }) => view === 'OTHER_GROUP')
  return (
    <Panel id="gruppe-3" title={t('title')}>
      <div className="grid gap-4">
        <p>
          <DeadlineTag deadline={review.deadline} today={today} />
        </p>
        {isDisputed ? <Notice kind="warning">{t('disagree')}</Notice> : null}
        <ReviewAnswers {...review} />
        {review.isNamed ? (
          <p>
            <TextLink href={routes.sharedReview(review.id)}>{t('open')}</TextLink>
          </p>
        ) : null}
      </div>
    </Panel>
  )
}
