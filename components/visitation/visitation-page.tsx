import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Answers } from '@/components/visitation/answers'
import { Basis } from '@/components/visitation/basis'
import { VisitationForm } from '@/components/visitation/visitation-form'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { VisitationView } from '@/lib/visitation/visitation-queries'

type VisitationPageProps = { view: VisitationView; today: Day }

/** Left what the decision rests on, right the form; read-only once decided. */
export function VisitationPage({ view, today }: VisitationPageProps) {
  const t = useTranslations('visitation')
  const ui = useTranslations('ui')
  const { decided } = view
  return (
    <>
      <PageHeader
        title={view.citizen.name}
        breadcrumb={[{ href: routes.visitations, label: t('list.title') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<VisitationMeta view={view} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Basis evidence={view.evidence} isFrozen={decided !== null} />
        <Panel id="form" title={decided ? t('decided.title') : t('page.form')}>
          {view.may.edit ? (
            <VisitationForm view={view} today={today} />
          ) : (
            <>
              {decided ? <Decided view={view} decided={decided} /> : <Notice>{t('form.readOnly')}</Notice>}
              <Answers view={view} />
              {view.may.decideAgain ? (
                <div className="mt-4">
                  <p className="mb-3 text-ink-700 text-table">{t('decided.againHint')}</p>
                  <ButtonLink href={routes.newVisitation(view.screeningId)} kind="secondary">
                    {t('decided.again')}
                  </ButtonLink>
                </div>
              ) : null}
            </>
          )}
        </Panel>
      </div>
    </>
  )
}

export function VisitationMeta({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation')
  const locale = useLocale()
  const { citizen, programme } = view
  return (
    <>
      <span>{t('page.born', { day: formatDay(citizen.birthOn, locale) })}</span>
      {citizen.aKasseName ? <span>{citizen.aKasseName}</span> : null}
      <span>{programme.name}</span>
      <TextLink href={routes.citizen(citizen.id)}>{t('page.toCitizen')}</TextLink>
    </>
  )
}

function Decided({ view, decided }: { view: VisitationView; decided: { on: Day; by: string } }) {
  const t = useTranslations('visitation')
  const locale = useLocale()
  const { decision } = view.fields
  return (
    <Notice
      kind={decision === 'ACCEPTED' ? 'success' : 'info'}
      title={decision ? t(`decision.${decision}`) : ''}
      className="mb-2"
    >
      {t('decided.by', { day: formatDay(decided.on, locale), name: decided.by })}
      {view.openCase && decision === 'ACCEPTED' ? (
        <span className="block">{t('decided.case', { number: view.openCase.number })}</span>
      ) : null}
    </Notice>
  )
}
