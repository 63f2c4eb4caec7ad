import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CitizenScreeningPage } from '@/components/screening/citizen-screening-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'
import { getCitizenScreening } from '@/lib/screening/citizen-queries'
import { markerCodes } from '@/lib/screening/rules/thresholds'

export async function generateMetadata() {
  const t = await getTranslations('screening')
  return { title: t('citizen.title') }
}

const search = z.object({
  screening: z.uuid().nullable().catch(null),
  markoer: z.enum(markerCodes).nullable().catch(null),
  gemt: z.literal('1').nullable().catch(null),
})

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT', 'LEDER')
  const [{ id }, asked] = [await params, search.parse(await searchParams)]
  await requireOpenCitizen(viewer, id, 'borgere/screening')
  const view = await getCitizenScreening(viewer, { citizenId: id, screeningId: asked.screening })
  if (!view) notFound()
  return <CitizenScreeningPage view={view} marker={asked.markoer} isJustSaved={asked.gemt === '1'} />
}
