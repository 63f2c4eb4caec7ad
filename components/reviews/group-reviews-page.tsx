import { useTranslations } from 'next-intl'
import { ReviewTable } from '@/components/reviews/review-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'
import type { ReviewRow } from '@/lib/reviews/review-rows'

type GroupReviewsPageProps = { rows: readonly ReviewRow[]; hidden: number; today: Day }

/** R24 for a unit: who is placed in group 3, and whether both have looked. */
export function GroupReviewsPage({ rows, hidden, today }: GroupReviewsPageProps) {
  const t = useTranslations('reviews.list')
  const ui = useTranslations('ui')
  const visitations = useTranslations('visitation.list')
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumb={[{ href: routes.visitations, label: visitations('title') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<p className="max-w-prose">{t('intro')}</p>}
      />
      {hidden > 0 ? <p className="mb-3 text-ink-700 text-table">{t('hidden', { count: hidden })}</p> : null}
      {rows.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <Panel isFlush>
          <ReviewTable
            reviews={rows}
            caption={t('title')}
            today={today}
            hrefOf={({ id, isNamed, visitationId }) =>
              isNamed ? routes.sharedReview(id) : routes.visitation(visitationId)
            }
          />
        </Panel>
      )}
    </>
  )
}
