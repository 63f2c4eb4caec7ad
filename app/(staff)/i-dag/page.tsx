import { getTranslations } from 'next-intl/server'
import { parseTodayAddress } from '@/components/today/today-address'
import { TodayPage } from '@/components/today/today-page'
import { requireStaff } from '@/lib/platform/session'
import { areSingleKeysOn } from '@/lib/platform/single-keys'
import { getToday } from '@/lib/today/queries'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata() {
  const t = await getTranslations('today')
  return { title: t('title') }
}

export default async function TodayRoute({ searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const address = parseTodayAddress(await searchParams)
  const [view, areLettersOn] = await Promise.all([getToday(viewer), areSingleKeysOn()])
  return <TodayPage view={view} address={address} areLettersOn={areLettersOn} />
}
