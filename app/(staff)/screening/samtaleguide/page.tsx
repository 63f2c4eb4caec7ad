import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { GuidePage } from '@/components/talk/guide-page'
import { requireStaff } from '@/lib/platform/session'
import { getGuidePage } from '@/lib/talk/queries'

export async function generateMetadata() {
  const t = await getTranslations('talk')
  return { title: t('guidePage.title') }
}

const search = z.object({ projekt: z.uuid().nullable().catch(null) })

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'LEDER')
  const { projekt } = search.parse(await searchParams)
  const page = await getGuidePage(viewer, projekt)
  if (!page) notFound()
  return <GuidePage page={page} />
}
