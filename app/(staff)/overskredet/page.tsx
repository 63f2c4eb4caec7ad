import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OverduePage } from '@/components/overview/overdue-page'
import { getOverdue } from '@/lib/overview/overdue'
import { parseOverdueFilter } from '@/lib/overview/overdue-filter'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('overview.late')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('LEDER')
  const view = await getOverdue(viewer, parseOverdueFilter(await searchParams))
  if (!view) notFound()
  return <OverduePage view={view} />
}
