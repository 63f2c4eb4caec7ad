import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitizenHistoryPage } from '@/components/citizen-history/citizen-history-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { parseHistoryAddress } from '@/lib/history/corrections/history-address'
import { getCitizenHistory } from '@/lib/history/corrections/queries'
import { requireStaff } from '@/lib/platform/session'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata() {
  const t = await getTranslations('corrections')
  return { title: t('title') }
}

export default async function CitizenHistoryRoute({ params, searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  const address = parseHistoryAddress(await searchParams)
  await requireOpenCitizen(viewer, id, 'citizen history')
  const view = await getCitizenHistory(viewer, id)
  if (!view) notFound()
  return <CitizenHistoryPage view={view} address={address} />
}
