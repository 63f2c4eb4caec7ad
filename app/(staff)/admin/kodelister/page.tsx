import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CodeListsPage } from '@/components/code-lists/code-lists-page'
import { getCodeLists } from '@/lib/code-lists/queries'
import { requireStaff } from '@/lib/platform/session'

const search = z.object({ kode: z.uuid().nullable().catch(null).default(null) })

export async function generateMetadata() {
  const t = await getTranslations('codeLists')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CodeListsRoute({ searchParams }: Props) {
  const viewer = await requireStaff('ADMIN')
  const { kode } = search.parse(await searchParams)
  const view = await getCodeLists(viewer, kode)
  if (!view) notFound()
  return <CodeListsPage view={view} />
}
