import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BaselinePage } from '@/components/baseline/baseline-page'
import { getBaseline } from '@/lib/baseline/queries'
import { parseScope } from '@/lib/baseline/scope'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('baseline')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'LEDER')
  const view = await getBaseline(viewer, parseScope(await searchParams))
  if (!view) notFound()
  return <BaselinePage view={view} />
}
