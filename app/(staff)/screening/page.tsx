import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { tabOfWord } from '@/components/screening/queue-address'
import { QueuePage } from '@/components/screening/queue-page'
import { requireStaff } from '@/lib/platform/session'
import { getScreeningQueue } from '@/lib/screening/queries'

export async function generateMetadata() {
  const t = await getTranslations('screening')
  return { title: t('queue.title') }
}

const search = z.object({
  status: z.string().optional().catch(undefined),
  program: z.uuid().nullable().catch(null),
  side: z.coerce.number().int().min(1).max(10_000).catch(1),
})

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER')
  const { status, program, side } = search.parse(await searchParams)
  const filter = { tab: tabOfWord(status), programmeId: program, page: side }
  return <QueuePage queue={await getScreeningQueue(viewer, filter)} />
}
