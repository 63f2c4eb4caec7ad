import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ThresholdsPage } from '@/components/baseline/thresholds-page'
import { parseScope } from '@/lib/baseline/scope'
import { getThresholds } from '@/lib/baseline/threshold-queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('baseline.thresholds')
  return { title: t('title') }
}

const search = z.object({
  projekt: z.uuid().nullable().catch(null),
  gemt: z.coerce.number().int().nullable().catch(null),
})

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'LEDER')
  const query = await searchParams
  const { projekt, gemt } = search.parse(query)
  const people = parseScope({ grundlag: query.grundlag })
  const view = await getThresholds(viewer, { programmeId: projekt, people, typed: query })
  if (!view) notFound()
  return <ThresholdsPage view={view} savedVersion={gemt} />
}
