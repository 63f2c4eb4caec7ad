import { useLocale, useTranslations } from 'next-intl'
import { CardDeadline } from '@/components/board/card-lines'
import { LaneHead } from '@/components/board/lane-head'
import { LaneRest } from '@/components/board/lane-rest'
import { TextLink } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { BoardView } from '@/lib/board/queries'
import type { Day } from '@/lib/calendar/day'
import { formatNumber } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

/** The same lanes and cards as tables, for those who read better by rows. */
export function BoardList({ view, today }: { view: BoardView; today: Day }) {
  const t = useTranslations('board')
  const lanes = useTranslations('words.lanes')
  const locale = useLocale()
  return (
    <div className="grid gap-6">
      {view.lanes.map((lane) => (
        <section key={lane.lane} aria-labelledby={`bane-${lane.lane}`} className="panel panel-flush">
          <div className="panel-text">
            <LaneHead lane={lane} />
          </div>
          {lane.cards.length > 0 ? (
            <Table
              caption={lanes(lane.lane)}
              isCaptionHidden
              rows={lane.cards}
              rowKey={(card) => card.caseId}
              columns={[
                {
                  key: 'citizen',
                  label: t('column.citizen'),
                  isTitle: true,
                  cell: (card) => <TextLink href={routes.citizen(card.citizenId)}>{card.name}</TextLink>,
                },
                { key: 'nextStep', label: t('column.nextStep'), cell: (card) => card.nextStep },
                {
                  key: 'due',
                  label: t('column.due'),
                  cell: (card) => <CardDeadline card={card} today={today} />,
                },
                { key: 'company', label: t('column.company'), cell: (card) => card.companyName },
                {
                  key: 'hours',
                  label: t('column.hours'),
                  isNumber: true,
                  cell: (card) => (card.paidHours > 0 ? formatNumber(card.paidHours, locale) : null),
                },
                {
                  key: 'days',
                  label: t('column.days'),
                  isNumber: true,
                  cell: (card) => (card.isStalled ? `${card.daysInLane} · ${t('stalled')}` : card.daysInLane),
                },
              ]}
            />
          ) : null}
          <div className="panel-text">
            <LaneRest lane={lane} filter={view.filter} />
          </div>
        </section>
      ))}
    </div>
  )
}
