import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SessionPage } from '@/components/coaching/session-page'
import { getSession } from '@/lib/coaching/session-query'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ sessionId: string }> }

export async function generateMetadata() {
  const t = await getTranslations('coaching')
  return { title: t('title') }
}

export default async function SessionRoute({ params }: Props) {
  const viewer = await requireStaff('JOBCOACH', 'VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const view = await getSession(viewer, (await params).sessionId)
  if (!view) notFound()
  return <SessionPage view={view} />
}
