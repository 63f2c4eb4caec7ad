import { useLocale, useTranslations } from 'next-intl'
import { LaneMark } from '@/components/cases/lane-mark'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { TextLink } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import { type RowEdge, Table, type TableSort } from '@/components/ui/table'
import { type Day, daysBetween } from '@/lib/calendar/day'
import { formatDay, formatDayTag } from '@/lib/calendar/format'
import { type CaseloadSort, caseloadHref } from '@/lib/cases/caseload-filter'
import type { CaseloadRow } from '@/lib/cases/caseload-rows'
import type { Caseload } from '@/lib/cases/queries'
import { routes } from '@/lib/platform/routes'

type RowProps = { row: CaseloadRow; today: Day }

export function CaseloadTable({ view, today }: { view: Caseload; today: Day }) {
  const t = useTranslations('cases.caseload')
  const { filter } = view
  const sortBy = (sort: CaseloadSort): TableSort => ({
    href: caseloadHref({ ...filter, sort, page: 1 }),
    direction: filter.sort === sort ? 'ascending' : null,
  })
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={view.rows}
      rowKey={(row) => row.caseId}
      rowEdge={(row) => edgeOf(row, today)}
      columns={[
        {
          key: 'citizen',
          label: t('column.citizen'),
          isTitle: true,
          sort: sortBy('NAME'),
          cell: (row) => <Citizen row={row} today={today} />,
        },
        {
          key: 'nextStep',
          label: t('column.nextStep'),
          cell: (row) => <NextStep row={row} today={today} />,
        },
        {
          key: 'due',
          label: t('column.due'),
          sort: sortBy('DUE'),
          cell: (row) => <Due row={row} today={today} />,
        },
        {
          key: 'lane',
          label: t('column.lane'),
          className: 'sm:whitespace-nowrap',
          cell: (row) => <LaneMark lane={row.lane} />,
        },
        { key: 'company', label: t('column.company'), cell: (row) => row.companyName },
        {
          key: 'owner',
          label: t('column.owner'),
          className: 'xl:whitespace-nowrap',
          cell: (row) => <Owners row={row} />,
        },
      ]}
    />
  )
}

function Citizen({ row }: RowProps) {
  const t = useTranslations('cases.caseload')
  const header = useTranslations('citizens.header')
  const locale = useLocale()
  return (
    <span className="grid justify-items-start gap-0.5">
      <TextLink href={routes.citizen(row.citizenId)}>{row.name}</TextLink>
      <span className="font-normal text-ink-600 text-small">
        {t('born', { day: formatDay(row.birthOn, locale) })}
      </span>
      {row.protection === 'PROTECTED' ? <StatusTag kind="neutral">{header('protected')}</StatusTag> : null}
    </span>
  )
}

function NextStep({ row }: RowProps) {
  const t = useTranslations('cases.caseload')
  const locale = useLocale()
  if (row.nextStep === null) return <span className="text-ink-600">{t('noNextStep')}</span>
  return (
    <span>
      {row.nextStep}
      {row.nextStepOn ? (
        <span className="text-ink-600"> ({formatDayTag(row.nextStepOn, locale)})</span>
      ) : null}
    </span>
  )
}

function Due({ row, today }: RowProps) {
  const t = useTranslations('cases.caseload')
  if (row.deadline === null) return <span className="text-ink-600">{t('noDeadline')}</span>
  return (
    <span className="grid justify-items-start gap-0.5">
      <DeadlineTag deadline={row.deadline} today={today} plannedOn={row.plannedOn} />
      <span className="text-ink-600 text-small">
        <DeadlineTitle deadline={row.deadline} />
      </span>
    </span>
  )
}

/** The pair, once where one person holds both roles. */
function Owners({ row: { consultant, adviser } }: Pick<RowProps, 'row'>) {
  const names = [consultant?.name, adviser?.name].filter((name) => name !== undefined)
  return (
    <span className="grid">
      {[...new Set(names)].map((name) => (
        <span key={name}>{name}</span>
      ))}
    </span>
  )
}

/** A visit booked in time takes the edge away, as it changes the tag. */
function edgeOf({ deadline, plannedOn }: CaseloadRow, today: Day): RowEdge {
  if (deadline === null) return null
  if (plannedOn !== null && plannedOn >= today && plannedOn <= deadline.dueOn) return null
  if (deadline.dueOn < today) return 'overdue'
  return daysBetween(today, deadline.dueOn) <= 7 ? 'soon' : null
}
