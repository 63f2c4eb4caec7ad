import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { VisitationPage } from '@/components/visitation/visitation-page'
import { today } from '@/lib/calendar/today'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'
import { isCaseWorker } from '@/lib/platform/viewer'
import { getPreparationRecord } from '@/lib/rehabilitation/queries'
import { getReviewOf } from '@/lib/reviews/queries'
import { getVisitation, getVisitationCitizenId } from '@/lib/visitation/visitation-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('visitation.page')
  return { title: t('title') }
}

export default async function VisitationRoute({ params }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT', 'LEDER')
  const id = z.uuid().safeParse((await params).id)
  const citizenId = id.success ? await getVisitationCitizenId(viewer, id.data) : null
  if (!id.success || !citizenId) notFound()
  await requireOpenCitizen(viewer, citizenId, 'visitation')
  const view = await getVisitation(viewer, id.data)
  if (!view) notFound()
  const { targetGroup } = view.fields
  const [review, preparation] = await Promise.all([
    view.decided && targetGroup === 3 ? getReviewOf(viewer, id.data) : null,
    view.decided && targetGroup === 2 ? getPreparationRecord(viewer, id.data) : null,
  ])
  return (
    <VisitationPage
      view={view}
      review={review}
      preparation={preparation}
      mayPrint={isCaseWorker(viewer)}
      today={today()}
    />
  )
}
