import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AftercarePage } from '@/components/aftercare/aftercare-page'
import { getAftercare } from '@/lib/aftercare/queries'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getConsents } from '@/lib/consents/queries'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('aftercare')
  return { title: t('title') }
}

export default async function AftercareRoute({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/eftervaern')
  const [view, consents] = await Promise.all([getAftercare(viewer, id), getConsents(viewer, id)])
  if (!view || !consents) notFound()
  return <AftercarePage view={view} consents={consents} />
}
