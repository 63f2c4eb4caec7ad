import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { filterOfWord } from '@/components/today/today-address'
import { TodayPage } from '@/components/today/today-page'
import { requireStaff } from '@/lib/platform/session'
import { getToday } from '@/lib/today/queries'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata() {
  const t = await getTranslations('today')
  return { title: t('title') }
}

const search = z.object({ vis: z.string().optional().catch(undefined) })

export default async function TodayRoute({ searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const { vis } = search.parse(await searchParams)
  return <TodayPage view={await getToday(viewer)} filter={filterOfWord(vis)} />
}
