import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OperationsPage } from '@/components/operations/operations-page'
import { getOperations } from '@/lib/operations/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('operations')
  return { title: t('title') }
}

export default async function Page() {
  const viewer = await requireStaff('ADMIN')
  const view = await getOperations(viewer)
  if (!view) notFound()
  return <OperationsPage view={view} />
}
