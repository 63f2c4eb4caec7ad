import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SharedReviewPage } from '@/components/reviews/shared-review-page'
import { today } from '@/lib/calendar/today'
import { requireStaff } from '@/lib/platform/session'
import { getSharedReview } from '@/lib/reviews/shared-review'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata() {
  const t = await getTranslations('reviews.shared')
  return { title: t('title') }
}

export default async function SharedReviewRoute({ params, searchParams }: Props) {
  const viewer = await requireStaff('FAGPARTNER', 'LEDER')
  const review = await getSharedReview(viewer, (await params).id)
  if (!review) notFound()
  const isJustSaved = (await searchParams).gemt === '1'
  return <SharedReviewPage review={review} today={today()} isJustSaved={isJustSaved} />
}
