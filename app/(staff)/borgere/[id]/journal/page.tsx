import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JournalPage } from '@/components/journal/journal-page'
import { today } from '@/lib/calendar/today'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { parseJournalFilter } from '@/lib/journal/filter'
import { getJournal } from '@/lib/journal/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('journal')
  return { title: t('title') }
}

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  const filter = parseJournalFilter(await searchParams, today())
  await requireOpenCitizen(viewer, id, 'borgere/journal')
  const view = await getJournal(viewer, id, filter)
  if (!view) notFound()
  return <JournalPage view={view} />
}
