import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LeaderOverviewPage } from '@/components/overview/leader-overview'
import { SteeringOverviewPage } from '@/components/overview/steering-overview'
import { getLeaderOverview } from '@/lib/overview/leader-overview'
import { getSteeringOverview } from '@/lib/overview/steering-overview'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('overview')
  return { title: t('title') }
}

export default async function Page() {
  const viewer = await requireStaff('LEDER', 'STYREGRUPPE')
  const leader = await getLeaderOverview(viewer)
  if (leader) return <LeaderOverviewPage view={leader} />
  const steering = await getSteeringOverview(viewer)
  if (steering) return <SteeringOverviewPage view={steering} />
  notFound()
}
