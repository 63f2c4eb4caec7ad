import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ReviewPage } from '@/components/visitation/review-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { routes } from '@/lib/platform/routes'
import { requireStaff } from '@/lib/platform/session'
import { getPairChoices, getVisitation, getVisitationCitizenId } from '@/lib/visitation/visitation-queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('visitation.review')
  return { title: t('title') }
}

export default async function ReviewRoute({ params }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER')
  const id = z.uuid().safeParse((await params).id)
  const citizenId = id.success ? await getVisitationCitizenId(viewer, id.data) : null
  if (!id.success || !citizenId) notFound()
  await requireOpenCitizen(viewer, citizenId, 'visitation review')
  const view = await getVisitation(viewer, id.data)
  if (!view?.id) notFound()
  if (view.decided) redirect(routes.visitation(view.id))
  const pairChoices = await getPairChoices(viewer, view)
  return <ReviewPage view={{ ...view, id: view.id }} pairChoices={pairChoices} viewerId={viewer.userId} />
}
