import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { NewTalkPage } from '@/components/case-talks/new-talk-page'
import { getNewTalk } from '@/lib/case-talks/citizen-queries'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata() {
  const t = await getTranslations('caseTalks.form')
  return { title: t('newTitle') }
}

const search = z.object({ borger: z.uuid().catch('') })

export default async function NewTalkRoute({ searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const { borger } = search.parse(await searchParams)
  await requireOpenCitizen(viewer, borger, '/samtaler/ny')
  const view = await getNewTalk(viewer, borger)
  if (!view) notFound()
  return <NewTalkPage view={view} />
}
