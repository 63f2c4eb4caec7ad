import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JournalPrintPage } from '@/components/journal/journal-print-page'
import { today } from '@/lib/calendar/today'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { parseJournalFilter, parsePrintPurpose } from '@/lib/journal/filter'
import { getJournalPrint } from '@/lib/journal/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('journal')
  return { title: t('paper.title') }
}

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const [{ id }, query] = [await params, await searchParams]
  const asked = { filter: parseJournalFilter(query, today()), purpose: parsePrintPurpose(query) }
  await requireOpenCitizen(viewer, id, 'borgere/journal/print')
  const print = await getJournalPrint(viewer, id, asked)
  if (!print) notFound()
  return <JournalPrintPage print={print} />
}
