import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { HotlinePage } from '@/components/aftercare/hotline-page'
import { getContactJob } from '@/lib/aftercare/queries'
import { requireStaff } from '@/lib/platform/session'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata() {
  const t = await getTranslations('aftercare.hotlineForm')
  return { title: t('title') }
}

const search = z.object({ job: z.uuid() })

export default async function NewHotlineContactRoute({ searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const asked = search.safeParse(await searchParams)
  if (!asked.success) notFound()
  const view = await getContactJob(viewer, asked.data.job, '/besoeg/henvendelse')
  if (!view) notFound()
  return <HotlinePage view={view} />
}
