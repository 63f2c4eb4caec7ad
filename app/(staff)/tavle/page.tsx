import { getTranslations } from 'next-intl/server'
import { BoardPage } from '@/components/board/board-page'
import { parseBoardFilter } from '@/lib/board/board-filter'
import { getBoard } from '@/lib/board/queries'
import { today } from '@/lib/calendar/today'
import { requireStaff } from '@/lib/platform/session'
import { areSingleKeysOn } from '@/lib/platform/single-keys'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const t = await getTranslations('board')
  return { title: t('title') }
}

export default async function BoardRoute({ searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  const [view, areLettersOn] = await Promise.all([
    getBoard(viewer, parseBoardFilter(await searchParams, viewer)),
    areSingleKeysOn(),
  ])
  return <BoardPage view={view} today={today()} areLettersOn={areLettersOn} />
}
