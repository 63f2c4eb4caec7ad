import { useLocale, useTranslations } from 'next-intl'
import { PreStartTalkForm, StatusForm } from '@/components/aftercare/milestone-forms'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { JobView } from '@/lib/aftercare/job-view'
import type { StatusPoint } from '@/lib/aftercare/rules/facts'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { type Deadline, deadlineStateOn } from '@/lib/platform/deadline'
import { routes } from '@/lib/platform/routes'

type MilestonesPanelProps = { job: JobView; today: Day; mayWrite: boolean }

/** R05 and R06: the talk before the start, the start meeting and the statuses, each with its form. */
export function MilestonesPanel({ job, today, mayWrite }: MilestonesPanelProps) {
  const t = useTranslations('aftercare.milestones')
  return (
    <Panel title={t('title')} level={3} id={`milepaele-${job.aftercareId}`}>
      <ul className="grid gap-4">
        {job.milestones.map((milestone) => (
          <li
            key={`${milestone.kind} ${milestone.sequence}`}
            className="border-line-300 border-t pt-3 first:border-t-0 first:pt-0"
          >
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h4 className="font-semibold">{t(milestone.kind as 'START_MEETING')}</h4>
              <DeadlineTag deadline={milestone} today={today} />
            </div>
            <Recorded job={job} milestone={milestone} />
            {mayWrite ? <Record job={job} milestone={milestone} today={today} /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Recorded({ job, milestone }: { job: JobView; milestone: Deadline }) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  const status = job.statuses.find(({ point }) => milestone.kind === `STATUS_${point}`)
  const talks = milestone.kind === 'PRE_START_TALK' ? job.talks : []
  if (!status && talks.length === 0) return null
  return (
    <div className="text-ink-700 text-table">
      {status ? (
        <>
          <p>
            {t('milestones.recorded', {
              outcome: t(`statusOutcome.${status.outcome}` as never),
              day: formatDay(status.recordedOn, locale),
              name: status.by,
            })}
          </p>
          {status.note ? <p className="text-column whitespace-pre-line">{status.note}</p> : null}
        </>
      ) : null}
      {talks.map((talk) => (
        <div key={talk.id}>
          <p>{t('milestones.talk', { day: formatDay(talk.on, locale), name: talk.by })}</p>
          {talk.summary ? <p className="text-column whitespace-pre-line">{talk.summary}</p> : null}
        </div>
      ))}
    </div>
  )
}

function Record({ job, milestone, today }: { job: JobView; milestone: Deadline; today: Day }) {
  const t = useTranslations('aftercare.milestones')
  const state = deadlineStateOn(milestone, today)
  const isAsking = state === 'OPEN' || state === 'DUE_SOON' || state === 'OVERDUE'
  if (milestone.kind === 'START_MEETING') {
    return isAsking ? (
      <TextLink href={`${routes.newVisit(job.aftercareId)}&form=START_MEETING`}>{t('open')}</TextLink>
    ) : null
  }
  if (milestone.kind === 'PRE_START_TALK') {
    return job.talks.length === 0 && (isAsking || state === 'MISSED') ? (
      <Disclosure summary={t('open')}>
        <PreStartTalkForm aftercareId={job.aftercareId} today={today} />
      </Disclosure>
    ) : null
  }
  const point = milestone.kind.replace('STATUS_', '') as StatusPoint
  return job.openStatuses.includes(point) ? (
    <Disclosure summary={t('open')}>
      <StatusForm aftercareId={job.aftercareId} point={point} today={today} />
    </Disclosure>
  ) : null
}
