import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WorkloadPage } from '@/components/workload/workload-page'
import { requireStaff } from '@/lib/platform/session'
import { getWorkload } from '@/lib/workload/queries'
import { parseWorkload } from '@/lib/workload/workload-address'

export async function generateMetadata() {
  const t = await getTranslations('workload')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('LEDER')
  const view = await getWorkload(viewer, parseWorkload(await searchParams))
  if (!view) notFound()
  return <WorkloadPage view={view} />
}
