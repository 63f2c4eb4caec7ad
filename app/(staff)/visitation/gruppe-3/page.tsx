import { getTranslations } from 'next-intl/server'
import { GroupReviewsPage } from '@/components/reviews/group-reviews-page'
import { today } from '@/lib/calendar/today'
import { requireStaff } from '@/lib/platform/session'
import { listGroupReviews } from '@/lib/reviews/queries'

export async function generateMetadata() {
  const t = await getTranslations('reviews.list')
  return { title: t('title') }
}

export default async function GroupReviewsRoute() {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'LEDER')
  return <GroupReviewsPage {...(await listGroupReviews(viewer))} today={today()} />
}
