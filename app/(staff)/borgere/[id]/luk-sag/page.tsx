import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClosingPage } from '@/components/closing/closing-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getClosing } from '@/lib/closing/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('closing')
  return { title: t('title') }
}

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, 'borgere/luk-sag')
  const view = await getClosing(viewer, id)
  if (!view) notFound()
  return <ClosingPage view={view} />
}
