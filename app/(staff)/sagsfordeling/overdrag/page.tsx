import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TransferWizardPage } from '@/components/transfers/transfer-wizard'
import { requireStaff } from '@/lib/platform/session'
import { getTransferWizard } from '@/lib/transfers/queries'
import { parseWizard } from '@/lib/transfers/wizard-address'

export async function generateMetadata() {
  const t = await getTranslations('transfers')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('LEDER', 'VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const view = await getTransferWizard(viewer, parseWizard(await searchParams))
  if (!view) notFound()
  return <TransferWizardPage view={view} />
}
