import { useTranslations } from 'next-intl'
import { ReviewTable } from '@/components/reviews/review-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'
import type { ReviewRow } from '@/lib/reviews/review-rows'

/** Where a specialist lands: the cases shared for a purpose and a period, and nothing else. */
export function NamedReviewsPage({ reviews, today }: { reviews: readonly ReviewRow[]; today: Day }) {
  const t = useTranslations('reviews.named')
  return (
    <>
      <PageHeader title={t('title')} meta={<p className="max-w-prose">{t('intro')}</p>} />
      {reviews.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <Panel isFlush>
          <ReviewTable
            reviews={reviews}
            caption={t('title')}
            today={today}
            hrefOf={({ id }) => routes.sharedReview(id)}
          />
        </Panel>
      )}
    </>
  )
}
