import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ImportPage } from '@/components/history/import-page'
import { getImport } from '@/lib/history/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('history')
  return { title: t('list.title') }
}

const search = z.object({ gentaget: z.literal('1').optional().catch(undefined) })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER')
  const [{ id }, { gentaget }] = [await params, search.parse(await searchParams)]
  const view = await getImport(viewer, id)
  if (!view) notFound()
  return <ImportPage view={view} isRepeat={gentaget === '1'} />
}
