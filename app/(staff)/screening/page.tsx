import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { queueWords, sortOfWord, tabOfWord } from '@/components/screening/queue-address'
import { QueuePage } from '@/components/screening/queue-page'
import { today } from '@/lib/calendar/today'
import { requireStaff } from '@/lib/platform/session'
import { getScreeningQueue } from '@/lib/screening/queries'
import type { QueueFilter } from '@/lib/screening/queue-filter'

export async function generateMetadata() {
  const t = await getTranslations('screening')
  return { title: t('queue.title') }
}

const word = z.string().optional().catch(undefined)
const id = z.uuid().nullable().catch(null)
const tick = z
  .literal('1')
  .transform(() => true)
  .catch(false)

const search = z
  .object({
    [queueWords.tab]: word,
    [queueWords.programme]: id,
    [queueWords.aKasse]: id,
    [queueWords.suggested]: tick,
    [queueWords.mine]: tick,
    [queueWords.overdue]: tick,
    [queueWords.sort]: word,
    [queueWords.page]: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(
    (asked): QueueFilter => ({
      tab: tabOfWord(asked[queueWords.tab]),
      programmeId: asked[queueWords.programme],
      aKasseId: asked[queueWords.aKasse],
      isSuggested: asked[queueWords.suggested],
      isMine: asked[queueWords.mine],
      isOverdue: asked[queueWords.overdue],
      sort: sortOfWord(asked[queueWords.sort]),
      page: asked[queueWords.page],
    }),
  )

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER')
  const filter = search.parse(await searchParams)
  return <QueuePage queue={await getScreeningQueue(viewer, filter)} today={today()} />
}
