import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitizenOverview } from '@/components/citizens/citizen-overview'
import { ConsentPanel } from '@/components/consents/consent-panel'
import { ReminderPanel } from '@/components/reminders/reminder-panel'
import { today } from '@/lib/calendar/today'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getCitizenOverview } from '@/lib/citizens/overview-query'
import { getConsents } from '@/lib/consents/queries'
import { requireStaff } from '@/lib/platform/session'
import { getOwnReminder } from '@/lib/reminders/queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('citizens.overview')
  return { title: t('title') }
}

export default async function CitizenOverviewRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, 'citizen overview')
  const [view, consents, own] = await Promise.all([
    getCitizenOverview(viewer, id),
    getConsents(viewer, id),
    getOwnReminder(viewer, id),
  ])
  if (!view || !consents) notFound()
  return (
    <CitizenOverview
      view={view}
      consents={<ConsentPanel consents={consents} />}
      reminder={own ? <ReminderPanel {...own} today={today()} /> : null}
      today={today()}
    />
  )
}
