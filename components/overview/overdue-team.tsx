import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OverdueCases } from '@/components/overview/overdue-cases'
import { useChangeWords } from '@/components/overview/use-change-words'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Table, type TableColumn } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { OverdueEmployee, OverdueTally, OverdueTeam, OverdueView } from '@/lib/overview/overdue'
import { ageBands } from '@/lib/overview/rules/age-band'
import { wizardHref } from '@/lib/transfers/wizard-address'

export function TeamsTable({ view }: { view: OverdueView }) {
  const t = useTranslations('overview.late')
  return (
    <Table
      caption={t('teamsCaption')}
      isCaptionHidden
      rows={view.teams}
      rowKey={(team) => team.id}
      columns={[
        {
          key: 'team',
          label: t('column.team'),
          isTitle: true,
          cell: (team): ReactNode => <TextLink href={`#team-${team.id}`}>{team.name}</TextLink>,
        },
        ...useTallyColumns<OverdueTeam>(),
      ]}
    />
  )
}

/** The same figures for a team and for each employee in it. */
function useTallyColumns<Row extends OverdueTally>(): TableColumn<Row>[] {
  const t = useTranslations('overview.late')
  const locale = useLocale()
  const change = useChangeWords()
  return [
    { key: 'count', label: t('column.count'), isNumber: true, cell: ({ count }) => count },
    ...ageBands.map((band) => ({
      key: band,
      label: t(`band.${band}`),
      isNumber: true,
      cell: ({ bands }: Row) => bands[band],
    })),
    {
      key: 'oldest',
      label: t('column.oldest'),
      isNumber: true,
      cell: ({ oldestDueOn }) => (oldestDueOn ? formatDay(oldestDueOn, locale) : '–'),
    },
    { key: 'change', label: t('column.change'), isNumber: true, cell: (row) => change(row.change) },
  ]
}

export function OverdueTeamPanel({ team, on }: { team: OverdueTeam; on: Day }) {
  const t = useTranslations('overview.late')
  return (
    <Panel id={`team-${team.id}`} title={team.name}>
      {team.count === 0 ? <p className="mb-3">{t('noneIn', { team: team.name })}</p> : null}
      <EmployeesTable team={team} />
      <div className="mt-3 grid gap-2">
        {team.employees
          .filter(({ count }) => count > 0)
          .map((employee) => (
            <Disclosure
              key={employee.id ?? 'nobody'}
              isOpen
              look="section"
              summary={t('employee', { name: employee.name ?? t('noHolder'), count: employee.count })}
            >
              <OverdueCases employee={employee} on={on} />
            </Disclosure>
          ))}
      </div>
    </Panel>
  )
}

function EmployeesTable({ team }: { team: OverdueTeam }) {
  const t = useTranslations('overview.late')
  return (
    <Table
      caption={t('employeesCaption', { team: team.name })}
      isCaptionHidden
      rows={team.employees}
      rowKey={({ id }) => id ?? 'nobody'}
      columns={[
        {
          key: 'name',
          label: t('consultant'),
          isTitle: true,
          cell: ({ name }): ReactNode => name ?? t('noHolder'),
        },
        ...useTallyColumns<OverdueEmployee>(),
        {
          key: 'transfer',
          label: t('column.transfer'),
          isLabelHidden: true,
          cell: ({ id, name }) =>
            id ? (
              <TextLink href={wizardHref({ giverId: id })}>
                {t('transfer')}
                <span className="sr-only"> {t('transferFrom', { name: name ?? '' })}</span>
              </TextLink>
            ) : null,
        },
      ]}
    />
  )
}
