import { useTranslations } from 'next-intl'
import { Board } from '@/components/board/board'
import { BoardFilters, OverdueTabs } from '@/components/board/board-filters'
import { BoardList } from '@/components/board/board-list'
import { CardLines } from '@/components/board/card-lines'
import { LaneHead } from '@/components/board/lane-head'
import { LaneRest } from '@/components/board/lane-rest'
import { useBoardWords } from '@/components/board/use-board-words'
import { useCardData } from '@/components/board/use-card-data'
import { ScopeSwitch } from '@/components/cases/scope-switch'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { boardHref } from '@/lib/board/board-filter'
import type { BoardView } from '@/lib/board/queries'
import type { Day } from '@/lib/calendar/day'

type BoardPageProps = { view: BoardView; today: Day; areLettersOn: boolean }

export function BoardPage({ view, today, areLettersOn }: BoardPageProps) {
  const t = useTranslations('board')
  const { filter, scopes } = view
  const isEmpty = view.lanes.every(({ cards }) => cards.length === 0)
  const otherLook = filter.look === 'LIST' ? 'BOARD' : 'LIST'
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ScopeSwitch
              scopes={scopes}
              current={filter.scope}
              hrefOf={(scope) => boardHref({ ...filter, scope, consultantId: null })}
            />
            <ButtonLink href={boardHref({ ...filter, look: otherLook })} kind="secondary">
              {t(`show.${otherLook}`)}
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-4">
        {view.opensWithReason ? <Notice>{t('reasonNeeded')}</Notice> : null}
        <BoardFilters view={view} />
        <div className="-mb-6">
          <OverdueTabs view={view} />
        </div>
        {isEmpty ? (
          <EmptyState
            action={
              filter.isOverdueOnly || filter.consultantId ? (
                <ButtonLink href={boardHref({ scope: filter.scope, look: filter.look })} kind="secondary">
                  {t('reset')}
                </ButtonLink>
              ) : undefined
            }
          >
            {filter.isOverdueOnly || filter.consultantId ? t('emptyFilter') : t('empty')}
          </EmptyState>
        ) : filter.look === 'LIST' ? (
          <BoardList view={view} today={today} />
        ) : (
          <LaneColumns view={view} today={today} areLettersOn={areLettersOn} />
        )}
        {view.hidden > 0 ? (
          <p className="text-ink-700 text-table">{t('hidden', { count: view.hidden })}</p>
        ) : null}
      </div>
    </>
  )
}

function LaneColumns({ view, today, areLettersOn }: BoardPageProps) {
  const t = useTranslations('board')
  const words = useBoardWords()
  const cardData = useCardData(today)
  return (
    <>
      <p className="text-ink-700 text-table max-sm:hidden pointer-coarse:hidden">
        {t(areLettersOn ? 'keys' : 'keysWithoutLetters')}
      </p>
      <Board
        words={words}
        areLettersOn={areLettersOn}
        lanes={view.lanes.map((lane) => ({
          lane: lane.lane,
          count: lane.count,
          head: <LaneHead lane={lane} />,
          foot: <LaneRest lane={lane} filter={view.filter} />,
        }))}
        cards={view.lanes.flatMap(({ cards }) =>
          cards.map((card) => ({ ...cardData(card), body: <CardLines card={card} today={today} /> })),
        )}
      />
    </>
  )
}
