import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitizenOverview } from '@/components/citizens/citizen-overview'
import { ConsentPanel } from '@/components/consents/consent-panel'
import { LatestEvents } from '@/components/journal/latest-events'
import { ReminderPanel } from '@/components/reminders/reminder-panel'
import { today } from '@/lib/calendar/today'
import { listLaneChoices } from '@/lib/cases/lane-choices'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getCitizenOverview } from '@/lib/citizens/overview-query'
import { getConsents } from '@/lib/consents/queries'
import { listLatestEvents } from '@/lib/journal/queries'
import { requireStaff } from '@/lib/platform/session'
import { getOwnReminder } from '@/lib/reminders/queries'

const LATEST_EVENTS = 5

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('citizens.overview')
  return { title: t('title') }
}

export default async function CitizenOverviewRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, 'citizen overview')
  const [view, consents, own, latest, laneChoices] = await Promise.all([
    getCitizenOverview(viewer, id),
    getConsents(viewer, id),
    getOwnReminder(viewer, id),
    listLatestEvents(viewer, id, LATEST_EVENTS),
    listLaneChoices(viewer, id),
  ])
  if (!view || !consents) notFound()
  return (
    <CitizenOverview
      view={view}
      consents={<ConsentPanel consents={consents} />}
      latest={latest ? <LatestEvents citizenId={id} events={latest} /> : null}
      reminder={own ? <ReminderPanel {...own} today={today()} /> : null}
      laneChoices={laneChoices}
      today={today()}
    />
  )
}
