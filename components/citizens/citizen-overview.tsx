import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HoldersPanel } from '@/components/cases/holders-panel'
import { LanePanel } from '@/components/cases/lane-panel'
import { NextStepPanel } from '@/components/cases/next-step-panel'
import { ContactPanel } from '@/components/citizens/contact-panel'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import type { LaneChoice } from '@/lib/cases/lane-choices'
import type { CitizenOverview as OverviewView } from '@/lib/citizens/overview-query'
import { routes } from '@/lib/platform/routes'

const ATTENTION_LINES = 3

/** `consents`, `reminder` and `latest` are panels of other capabilities, placed here by the page. */
export function CitizenOverview({
  view,
  consents,
  reminder,
  latest,
  laneChoices,
  today,
}: {
  view: OverviewView
  laneChoices: readonly LaneChoice[]
  consents: ReactNode
  reminder: ReactNode
  latest: ReactNode
  today: Day
}) {
  const t = useTranslations('citizens.overview')
  const { file, may } = view
  const isOpen = file !== null && file.closedOn === null
  return (
    <div className="grid gap-5">
      {file === null ? <Notice>{t('noCase')}</Notice> : null}
      {file !== null && !isOpen ? <Notice>{t('closed')}</Notice> : null}
      {isOpen && !may.write ? <Notice>{t('readOnly')}</Notice> : null}
      {isOpen ? <Attention view={view} today={today} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <div className="grid gap-5">
          {file && isOpen ? <NextStepPanel file={file} mayWrite={may.write} today={today} /> : null}
          {latest}
          <Jobs view={view} />
          {consents}
          {file ? <HoldersPanel holders={file.holders} today={today} /> : null}
        </div>
        <div className="grid gap-5">
          {file && isOpen ? (
            <LanePanel
              file={file}
              citizenId={view.citizenId}
              choices={laneChoices}
              mayWrite={may.write}
              today={today}
            />
          ) : null}
          {reminder}
          <ContactPanel view={view} />
          <Programmes view={view} />
        </div>
      </div>
    </div>
  )
}

function Attention({ view, today }: { view: OverviewView; today: Day }) {
  const t = useTranslations('citizens.overview')
  return (
    <Panel id="attention" title={t('attention')}>
      {view.deadlines.length === 0 ? (
        <p className="text-ink-700">{t('attentionNone')}</p>
      ) : (
        <ul className="grid gap-2">
          {view.deadlines.slice(0, ATTENTION_LINES).map((deadline) => (
            <li
              key={`${deadline.kind} ${deadline.sequence} ${deadline.dueOn}`}
              className="flex flex-wrap items-center gap-x-3 gap-y-1"
            >
              {view.may.seeAftercare ? (
                <TextLink href={deadline.href}>
                  <DeadlineTitle deadline={deadline} />
                </TextLink>
              ) : (
                <DeadlineTitle deadline={deadline} />
              )}
              <DeadlineTag deadline={deadline} today={today} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Jobs({ view }: { view: OverviewView }) {
  const t = useTranslations('citizens.overview')
  const locale = useLocale()
  return (
    <Panel
      id="job"
      title={t('job')}
      actions={
        view.jobs.length > 0 && view.may.seeAftercare ? (
          <TextLink href={routes.citizenAftercare(view.citizenId)}>{t('toAftercare')}</TextLink>
        ) : undefined
      }
    >
      {view.jobs.length === 0 ? (
        <p className="text-ink-700">{t('noJob')}</p>
      ) : (
        <ul className="grid gap-2">
          {view.jobs.map((job) => (
            <li key={job.aftercareId}>
              <span className="font-semibold">{job.companyName}</span>
              <span className="block text-ink-700 text-table">
                {job.lastDayOn
                  ? t('jobPeriod', {
                      from: formatDay(job.from, locale),
                      to: formatDay(job.lastDayOn, locale),
                    })
                  : t('jobFrom', { day: formatDay(job.from, locale) })}
                {job.weeklyHours === null
                  ? null
                  : ` · ${t('hours', { hours: formatNumber(job.weeklyHours, locale) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.may.registerJob ? (
        <div className="mt-4">
          <ButtonLink href={routes.newJob(view.citizenId)} kind="secondary">
            {t('newJob')}
          </ButtonLink>
        </div>
      ) : null}
    </Panel>
  )
}

function Programmes({ view }: { view: OverviewView }) {
  const t = useTranslations('citizens.overview')
  const decisions = useTranslations('visitation.decision')
  const locale = useLocale()
  const decision = view.latestDecision
  return (
    <Panel id="programmes" title={t('programmes')}>
      {view.programmes.length === 0 ? (
        <p className="text-ink-700">{t('noProgrammes')}</p>
      ) : (
        <ul className="grid gap-2">
          {view.programmes.map((programme) => (
            <li key={`${programme.name} ${programme.from}`}>
              <span className="font-semibold">{programme.name}</span>
              <span className="block text-ink-700 text-table">
                {t('programmeFrom', { day: formatDay(programme.from, locale) })}
                {programme.coreElements.length > 0
                  ? ` · ${t('elements', { codes: programme.coreElements.join(', ') })}`
                  : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-4 text-h3">{t('decision')}</h3>
      {decision ? (
        <p>
          {t('decisionOn', {
            decision: decisions(decision.decision),
            day: formatDay(decision.on, locale),
            programme: decision.programmeName,
          })}
          {view.may.openVisitation ? (
            <>
              {' '}
              <TextLink href={routes.visitation(decision.visitationId)}>{t('openDecision')}</TextLink>
            </>
          ) : null}
        </p>
      ) : (
        <p className="text-ink-700">{t('noDecision')}</p>
      )}
    </Panel>
  )
}
