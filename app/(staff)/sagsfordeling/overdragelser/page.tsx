import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { TransferListPage } from '@/components/transfers/transfer-list-page'
import { requireStaff } from '@/lib/platform/session'
import { getTransfers } from '@/lib/transfers/transfer-list'

export async function generateMetadata() {
  const t = await getTranslations('transfers.list')
  return { title: t('title') }
}

const search = z.object({ ny: z.uuid().nullable().catch(null) })

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('LEDER', 'VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const { ny } = search.parse(await searchParams)
  return <TransferListPage view={await getTransfers(viewer, ny)} />
}
