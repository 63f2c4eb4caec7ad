import { getTranslations } from 'next-intl/server'
import { ImportsPage } from '@/components/history/imports-page'
import { today } from '@/lib/calendar/today'
import { getImportsPage } from '@/lib/history/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('history')
  return { title: t('list.title') }
}

export default async function Page() {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER')
  return <ImportsPage view={await getImportsPage(viewer)} today={today()} />
}
