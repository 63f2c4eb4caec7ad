import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { FlowTag } from '@/components/visitation/flow-tag'
import { RevisitationFacts } from '@/components/visitation/revisitation-panel'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { CitizenVisitation, CitizenVisitations } from '@/lib/visitation/citizen-visitations'

/** Everything proposed and decided for one citizen, with the wishes for a change and their answers. */
export function CitizenVisitationsPage({ view }: { view: CitizenVisitations }) {
  const t = useTranslations('visitation.citizen')
  return (
    <div className="grid gap-5">
      <h2 className="sr-only">{t('title')}</h2>
      {view.startable.map(({ screeningId, programmeName }) => (
        <Panel key={screeningId}>
          <p className="mb-3">{t('startText')}</p>
          <ButtonLink href={routes.newVisitation(screeningId)}>
            {t('start', { programme: programmeName })}
          </ButtonLink>
        </Panel>
      ))}
      {view.visitations.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <ul aria-label={t('caption')} className="grid gap-4">
          {view.visitations.map((visitation) => (
            <li key={visitation.id}>
              <VisitationCard visitation={visitation} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function VisitationCard({ visitation }: { visitation: CitizenVisitation }) {
  const t = useTranslations('visitation')
  const locale = useLocale()
  const { id, programmeName, decision, decidedOn, decidedBy, followUpOn, changeReason, requests } = visitation
  return (
    <Panel
      id={`visitation-${id}`}
      title={programmeName}
      level={3}
      actions={
        <TextLink
          href={routes.visitation(id)}
          aria-label={t('citizen.openFor', { programme: programmeName })}
          className="inline-flex min-h-6 items-center"
        >
          {t('citizen.open')}
        </TextLink>
      }
    >
      <div className="flex flex-wrap items-center gap-2">
        <FlowTag flow={visitation} />
        {visitation.isReplaced ? <StatusTag kind="neutral">{t('citizen.replaced')}</StatusTag> : null}
      </div>
      <ul className="mt-2 grid gap-0.5 text-table">
        {decision && decidedOn ? (
          <li>
            {t('citizen.decided', {
              decision: t(`decision.${decision}`),
              day: formatDay(decidedOn, locale),
              name: decidedBy ?? '–',
            })}
          </li>
        ) : (
          <li>{t('citizen.begun', { day: formatDay(visitation.begunOn, locale) })}</li>
        )}
        {changeReason ? <li>{t('citizen.change', { reason: changeReason })}</li> : null}
        {followUpOn ? <li>{t('citizen.followUp', { day: formatDay(followUpOn, locale) })}</li> : null}
      </ul>
      {requests.length > 0 ? (
        <section className="mt-4">
          <h4 className="mb-2 font-semibold">{t('revisitation.title')}</h4>
          <ul className="grid gap-4">
            {requests.map((request) => (
              <li key={request.id}>
                <RevisitationFacts request={request} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Panel>
  )
}
