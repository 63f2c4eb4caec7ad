import { useLocale, useTranslations } from 'next-intl'
import { formatVisitTime } from '@/components/aftercare/visit-time'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { Table, type TableColumn } from '@/components/ui/table'
import type { JobView, VisitLine, VisitRecord } from '@/lib/aftercare/job-view'
import { type Day, daysBetween } from '@/lib/calendar/day'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import { deadlineStateOn } from '@/lib/platform/deadline'

export function VisitTable({ job, today }: { job: JobView; today: Day }) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  const none = t('visits.noVisit')
  const columns: TableColumn<VisitLine>[] = [
    {
      key: 'due',
      label: t('visits.due'),
      isTitle: true,
      className: 'sm:whitespace-nowrap',
      cell: ({ deadline }) =>
        deadline ? `${deadline.sequence}. ${formatDay(deadline.dueOn, locale)}` : none,
    },
    {
      key: 'held',
      label: t('visits.held'),
      className: 'sm:min-w-40',
      cell: (line) => <HeldCell line={line} job={job} today={today} />,
    },
    {
      key: 'form',
      label: t('visits.form'),
      cell: ({ visit }) => (visit ? <FormCell visit={visit} /> : null),
    },
    {
      key: 'participants',
      label: t('visits.participants'),
      cell: ({ visit }) =>
        visit?.participants.map((who) => t(`participant.${who}` as never)).join(', ') || null,
    },
    {
      key: 'howItGoes',
      label: t('visits.howItGoes'),
      cell: ({ visit }) => (visit?.howItGoes ? t(`howItGoes.${visit.howItGoes}`) : null),
    },
    {
      key: 'paidHours',
      label: t('visits.paidHours'),
      isNumber: true,
      cell: ({ visit }) => (visit?.paidHours == null ? null : formatNumber(visit.paidHours, locale)),
    },
    { key: 'by', label: t('visits.by'), cell: ({ visit }) => visit?.by ?? null },
    {
      key: 'details',
      label: t('visits.details'),
      isLabelHidden: true,
      cell: ({ visit }) => (visit ? <Details visit={visit} /> : null),
    },
  ]
  return (
    <Panel title={t('visits.title')} level={3} isFlush>
      {job.lines.length === 0 ? (
        <p className="panel-text pt-0 text-ink-700">{t('visits.none')}</p>
      ) : (
        <Table
          caption={t('visits.caption')}
          isCaptionHidden
          columns={columns}
          rows={job.lines}
          rowKey={({ key }) => key}
          rowEdge={({ deadline }) => edgeOf(deadline, today)}
        />
      )}
      {job.gap && job.gap.days > 0 ? (
        <p className="panel-text border-line-300 text-ink-700 text-table sm:border-t">
          {t('visits.gap', {
            days: job.gap.days,
            from: formatDay(job.gap.from, locale),
            to: formatDay(job.gap.to, locale),
          })}
          {job.gap.extraStretches > 0
            ? ` ${t('visits.gapStretches', {
                count: job.gap.extraStretches,
                interval: job.settings.visitIntervalDays,
              })}`
            : null}
        </p>
      ) : null}
    </Panel>
  )
}

function HeldCell({ line, job, today }: { line: VisitLine; job: JobView; today: Day }) {
  const t = useTranslations('aftercare.visits')
  const locale = useLocale()
  const { visit, deadline } = line
  if (!visit) {
    return deadline ? (
      <DeadlineTag deadline={deadline} today={today} plannedOn={job.plannedVisit?.plannedOn ?? null} />
    ) : null
  }
  const late = deadline && !deadline.startCorrected ? daysBetween(deadline.dueOn, visit.on) : 0
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {formatDay(visit.on, locale)}
      {visit.atTime ? ` ${formatVisitTime(visit.atTime, locale)}` : null}
      {late > 0 ? <StatusTag kind="neutral">{t('daysLate', { days: late })}</StatusTag> : null}
    </span>
  )
}

function FormCell({ visit }: { visit: VisitRecord }) {
  const t = useTranslations('aftercare')
  return visit.outcome === 'HELD' ? t(`kind.${visit.kind}`) : t(`outcome.${visit.outcome}`)
}

function Details({ visit }: { visit: VisitRecord }) {
  const t = useTranslations('aftercare.visits')
  if (!visit.summary && !visit.nextStep) return null
  return (
    <Disclosure summary={t('details')}>
      {visit.summary ? <p className="text-column whitespace-pre-line">{visit.summary}</p> : null}
      {visit.nextStep ? <p className="text-column">{t('nextStep', { text: visit.nextStep })}</p> : null}
    </Disclosure>
  )
}

function edgeOf(deadline: VisitLine['deadline'], today: Day) {
  const state = deadline ? deadlineStateOn(deadline, today) : null
  return state === 'OVERDUE' ? 'overdue' : state === 'DUE_SOON' ? 'soon' : null
}
