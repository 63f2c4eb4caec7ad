import { getTranslations } from 'next-intl/server'
import { CoachingPage } from '@/components/coaching/coaching-page'
import { getCoachView } from '@/lib/coaching/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('coaching')
  return { title: t('title') }
}

export default async function CoachingRoute() {
  const viewer = await requireStaff('JOBCOACH')
  return <CoachingPage view={await getCoachView(viewer)} />
}
