import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { VisitationPage } from '@/components/visitation/visitation-page'
import { today } from '@/lib/calendar/today'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { routes } from '@/lib/platform/routes'
import { requireStaff } from '@/lib/platform/session'
import { getNewVisitation, getScreeningCitizenId } from '@/lib/visitation/visitation-queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const t = await getTranslations('visitation.page')
  return { title: t('newTitle') }
}

export default async function NewVisitationRoute({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER')
  const screeningId = z.uuid().safeParse((await searchParams).screening)
  if (!screeningId.success) notFound()
  const citizenId = await getScreeningCitizenId(viewer, screeningId.data)
  if (!citizenId) notFound()
  await requireOpenCitizen(viewer, citizenId, 'new visitation')
  const begun = await getNewVisitation(viewer, screeningId.data)
  if (!begun) notFound()
  if (begun.kind === 'begun') redirect(routes.visitation(begun.visitationId))
  return <VisitationPage view={begun.view} today={today()} />
}
