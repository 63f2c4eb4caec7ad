import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { HypothesisListPage } from '@/components/hypotheses/hypothesis-list-page'
import { getHypothesisList } from '@/lib/hypotheses/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('hypotheses')
  return { title: t('list.title') }
}

const search = z.object({ side: z.coerce.number().int().min(1).max(10_000).catch(1) })

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT')
  const { side } = search.parse(await searchParams)
  return <HypothesisListPage list={await getHypothesisList(viewer, side)} />
}
