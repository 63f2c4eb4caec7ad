import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CitizenScreeningPage } from '@/components/screening/citizen-screening-page'
import { today } from '@/lib/calendar/today'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getStripFacts } from '@/lib/history/strip-facts'
import { stripZooms } from '@/lib/history/strip-zoom'
import { getCitizenHypotheses } from '@/lib/hypotheses/queries'
import { requireStaff } from '@/lib/platform/session'
import { listCitizenProposals } from '@/lib/proposals/queries'
import { getCitizenScreening } from '@/lib/screening/citizen-queries'
import { markerCodes } from '@/lib/screening/rules/thresholds'
import { getScreeningTalk } from '@/lib/talk/queries'

export async function generateMetadata() {
  const t = await getTranslations('screening')
  return { title: t('citizen.title') }
}

const search = z.object({
  screening: z.uuid().nullable().catch(null),
  markoer: z.enum(markerCodes).nullable().catch(null),
  zoom: z.coerce.number().pipe(z.literal(stripZooms)).catch(48),
  gemt: z.literal('1').nullable().catch(null),
})

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT', 'LEDER')
  const [{ id }, asked] = [await params, search.parse(await searchParams)]
  await requireOpenCitizen(viewer, id, 'borgere/screening')
  const [view, strip, proposals, hypotheses] = await Promise.all([
    getCitizenScreening(viewer, { citizenId: id, screeningId: asked.screening }),
    getStripFacts(viewer, id),
    listCitizenProposals(viewer, id),
    getCitizenHypotheses(viewer, id),
  ])
  if (!view || !strip || !proposals) notFound()
  const talk = view.screening ? await getScreeningTalk(viewer, view.screening.id) : null
  return (
    <CitizenScreeningPage
      view={view}
      strip={strip}
      proposals={proposals}
      talk={talk}
      hypotheses={hypotheses}
      look={{ marker: asked.markoer, zoom: asked.zoom }}
      today={today()}
      isJustSaved={asked.gemt === '1'}
    />
  )
}
