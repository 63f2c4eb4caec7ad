import { useLocale, useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { OverdueEmployee, OverdueTeam, OverdueView } from '@/lib/overview/overdue'
import { ageBands } from '@/lib/overview/rules/age-band'

export function TeamsTable({ view }: { view: OverdueView }) {
  const t = useTranslations('overview.late')
  const locale = useLocale()
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
          cell: (team) => <TextLink href={`#team-${team.id}`}>{team.name}</TextLink>,
        },
        { key: 'count', label: t('column.count'), isNumber: true, cell: (team) => team.count },
        ...ageBands.map((band) => ({
          key: band,
          label: t(`band.${band}`),
          isNumber: true,
          cell: (team: OverdueTeam) => team.bands[band],
        })),
        {
          key: 'oldest',
          label: t('column.oldest'),
          isNumber: true,
          cell: (team) => formatDay(team.oldestDueOn, locale),
        },
      ]}
    />
  )
}

export function OverdueTeamPanel({ team, on }: { team: OverdueTeam; on: Day }) {
  const t = useTranslations('overview.late')
  return (
    <Panel id={`team-${team.id}`} title={team.name}>
      <div className="grid gap-2">
        {team.employees.map((employee) => (
          <Disclosure
            key={employee.id ?? 'nobody'}
            isOpen
            look="section"
            summary={t('employee', { name: employee.name ?? t('noHolder'), count: employee.count })}
          >
            <CasesTable employee={employee} on={on} />
          </Disclosure>
        ))}
      </div>
    </Panel>
  )
}

function CasesTable({ employee, on }: { employee: OverdueEmployee; on: Day }) {
  const t = useTranslations('overview.late')
  const locale = useLocale()
  return (
    <Table
      caption={t('casesCaption', { name: employee.name ?? t('noHolder') })}
      isCaptionHidden
      rows={employee.rows}
      rowKey={(row) => row.id}
      rowEdge={() => 'overdue'}
      columns={[
        {
          key: 'citizen',
          label: t('column.citizen'),
          isTitle: true,
          cell: (row) => <TextLink href={row.href}>{row.citizenName}</TextLink>,
        },
        { key: 'what', label: t('column.what'), cell: (row) => <DeadlineTitle deadline={row} /> },
        { key: 'company', label: t('column.company'), cell: (row) => row.companyName },
        {
          key: 'due',
          label: t('column.due'),
          isNumber: true,
          cell: (row) => formatDay(row.dueOn, locale),
        },
        {
          key: 'state',
          label: t('column.state'),
          cell: (row) => <DeadlineTag deadline={row} today={on} plannedOn={row.planned?.on ?? null} />,
        },
      ]}
    />
  )
}
