import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HelpersPrintPage } from '@/components/holders/helpers-print-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { getHelpersPrint } from '@/lib/holders/helpers-query'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('holders.print')
  return { title: t('title') }
}

export default async function Page({ params }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const { id } = await params
  await requireOpenCitizen(viewer, id, '/borgere/[id]/hvem-hjaelper')
  const print = await getHelpersPrint(viewer, id)
  if (!print) notFound()
  return <HelpersPrintPage print={print} />
}
