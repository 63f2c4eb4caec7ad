import { getTranslations } from 'next-intl/server'
import { NamedReviewsPage } from '@/components/reviews/named-reviews-page'
import { today } from '@/lib/calendar/today'
import { requireStaff } from '@/lib/platform/session'
import { listNamedReviews } from '@/lib/reviews/queries'

export async function generateMetadata() {
  const t = await getTranslations('reviews.named')
  return { title: t('title') }
}

export default async function NamedReviewsRoute() {
  const viewer = await requireStaff('FAGPARTNER', 'LEDER')
  return <NamedReviewsPage reviews={await listNamedReviews(viewer)} today={today()} />
}
