import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import type { CitizenOverview, OverviewActivity } from '@/lib/citizens/overview-query'
import { routes } from '@/lib/platform/routes'

/** Job og aftale: where the citizen works now or from a coming day. */
export function ActivityPanel({ view }: { view: CitizenOverview }) {
  const t = useTranslations('citizens.overview')
  const { activities, citizenId, may } = view
  const job = activities.find(({ kind, phase }) => kind === 'JOB' && phase === 'RUNNING')
  return (
    <Panel id="job" title={t('job')}>
      {activities.length === 0 ? <p className="text-ink-700">{t('noJob')}</p> : null}
      <ul className="grid gap-3">
        {activities.map((activity) => (
          <li key={activity.id}>
            <Activity activity={activity} view={view} />
          </li>
        ))}
      </ul>
      {may.write ? (
        <div className="mt-4 flex flex-wrap gap-3">
          {job ? (
            <ButtonLink href={routes.newVisit(job.id)} className="max-sm:hidden">
              {t('logVisit')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={routes.newJob(citizenId)} kind="secondary">
            {t('newJob')}
          </ButtonLink>
        </div>
      ) : null}
    </Panel>
  )
}

function Activity({ activity, view }: { activity: OverviewActivity; view: CitizenOverview }) {
  const t = useTranslations('citizens.overview')
  const kinds = useTranslations('words.placementKinds')
  const locale = useLocale()
  const { kind, companyName, phase, from, lastDay, totalHours, paidHours } = activity
  const place = kind === 'JOB' ? routes.citizenAftercare : routes.citizenPlacements
  const first = formatDay(from, locale)
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        {view.may.seeAftercare ? (
          <TextLink href={place(view.citizenId)} className="font-semibold">
            {companyName}
          </TextLink>
        ) : (
          <span className="font-semibold">{companyName}</span>
        )}
        {phase === 'RUNNING' ? null : <StatusTag kind="neutral">{t(`phase.${phase}`)}</StatusTag>}
      </span>
      <span className="block text-ink-700 text-table">
        {kind === 'JOB' ? t('ordinaryJob') : kinds(kind)}
        {' · '}
        {lastDay
          ? t('jobPeriod', { from: first, until: formatDay(lastDay, locale) })
          : t('jobFrom', { day: first })}
      </span>
      {totalHours === null || paidHours === null ? null : (
        <span className="block text-ink-700 text-table">
          {t('hoursOfWhichPaid', {
            hours: formatNumber(totalHours, locale),
            paid: formatNumber(paidHours, locale),
          })}
        </span>
      )}
    </>
  )
}
