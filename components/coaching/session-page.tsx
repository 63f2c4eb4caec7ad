import { useTranslations } from 'next-intl'
import { Beads } from '@/components/coaching/beads'
import { CloseSessionForm } from '@/components/coaching/close-session-form'
import { SessionForm } from '@/components/coaching/session-form'
import { SessionRecord } from '@/components/coaching/session-record'
import { useSessionTime } from '@/components/coaching/use-session-time'
import { useStepName } from '@/components/coaching/use-step-name'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { SessionView } from '@/lib/coaching/session-query'
import { routes } from '@/lib/platform/routes'

/** One session: the coach writes it down, the pair reads it. */
export function SessionPage({ view }: { view: SessionView }) {
  const t = useTranslations('coaching')
  const sessionTime = useSessionTime()
  const stepName = useStepName()
  const { citizen, number, beads, may, status } = view
  const mayRecord = may.write && status === 'PLANNED'
  return (
    <>
      <PageHeader
        title={t('session.title', { number, step: stepName(number, beads.length) })}
        breadcrumb={[{ href: routes.citizenCoaching(citizen.id), label: citizen.name }]}
        breadcrumbLabel={t('session.toCitizen')}
        meta={
          <>
            <Beads beads={beads} />
            <StatusTag kind={status === 'HELD' ? 'ok' : status === 'PLANNED' ? 'planned' : 'neutral'}>
              {t(`status.${status}`)}
            </StatusTag>
            <span>{sessionTime(view)}</span>
            {view.coachName ? <span>{t('session.coach', { name: view.coachName })}</span> : null}
          </>
        }
      />
      <div className="grid max-w-[48rem] gap-5">
        <p className="text-column text-ink-700">{t('session.private')}</p>
        {view.purpose ? (
          <Disclosure summary={t('session.purpose')}>
            <p className="whitespace-pre-line text-column">{view.purpose}</p>
          </Disclosure>
        ) : null}
        {mayRecord && view.isRefused ? <NoRoom view={view} /> : null}
        {mayRecord && !view.isRefused ? <SessionForm view={view} /> : null}
        {mayRecord ? (
          <Panel id="ikke-holdt" title={t('session.notHeld')}>
            <CloseSessionForm session={view} />
          </Panel>
        ) : null}
        {!mayRecord && status === 'PLANNED' ? <Notice>{t('session.plannedRead')}</Notice> : null}
        {status === 'HELD' ? <SessionRecord view={view} /> : null}
      </div>
    </>
  )
}

/** R14: said before anything is typed. */
function NoRoom({ view }: { view: SessionView }) {
  const t = useTranslations('coaching')
  const refusals = useTranslations('refusals.R14')
  const held = view.beads.filter(({ state }) => state === 'HELD').length
  return (
    <Notice
      kind="refusal"
      title={t('session.refusedTitle')}
      actions={<TextLink href={routes.citizenCoaching(view.citizen.id)}>{t('link.citizen')}</TextLink>}
    >
      {refusals('ALL_HELD', { held })}
    </Notice>
  )
}
