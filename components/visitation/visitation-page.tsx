import { useLocale, useTranslations } from 'next-intl'
import { LettersPanel } from '@/components/letters/letters-panel'
import { PreparationPanel } from '@/components/rehabilitation/preparation-panel'
import { ReviewPanel } from '@/components/reviews/review-panel'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Answers } from '@/components/visitation/answers'
import { Basis } from '@/components/visitation/basis'
import { ChangeDecision, ChangeNotice, EarlierDecisions } from '@/components/visitation/change-panel'
import { FlowSteps } from '@/components/visitation/flow-steps'
import { FundPanel } from '@/components/visitation/fund-panel'
import { OpinionsPanel } from '@/components/visitation/opinions-panel'
import { RevisitationPanel } from '@/components/visitation/revisitation-panel'
import { VisitationForm } from '@/components/visitation/visitation-form'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { PreparationRecord } from '@/lib/rehabilitation/queries'
import type { ReviewRow } from '@/lib/reviews/review-rows'
import type { VisitationView } from '@/lib/visitation/visitation-view'

type VisitationPageProps = {
  view: VisitationView
  /** R24; null where nobody is placed in group 3. */
  review?: ReviewRow | null
  /** Null where nobody is placed in group 2. */
  preparation?: PreparationRecord | null
  mayPrint?: boolean
  today: Day
}

/** Left what the decision rests on, right the form; read-only once decided. */
export function VisitationPage({ view, review, preparation, mayPrint, today }: VisitationPageProps) {
  const t = useTranslations('visitation')
  const ui = useTranslations('ui')
  const saved = view.id === null ? null : { ...view, id: view.id }
  return (
    <>
      <PageHeader
        title={view.citizen.name}
        breadcrumb={[{ href: routes.visitations, label: t('list.title') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<VisitationMeta view={view} />}
      />
      <FlowSteps view={view} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Basis evidence={view.evidence} isFrozen={view.decided !== null} />
        <div className="grid gap-5">
          <Panel id="form" title={view.decided ? t('decided.title') : t('page.form')}>
            <ChangeNotice view={view} />
            {view.may.edit ? <VisitationForm view={view} today={today} /> : <ReadOnly view={view} />}
            {saved && view.decided ? <ChangeDecision view={saved} /> : null}
          </Panel>
          {saved ? <FundPanel view={saved} today={today} /> : null}
          {saved ? <RevisitationPanel view={saved} /> : null}
          {review ? <ReviewPanel review={review} today={today} /> : null}
          {saved && preparation ? (
            <PreparationPanel visitationId={saved.id} record={preparation} today={today} />
          ) : null}
          {saved && mayPrint ? (
            <LettersPanel
              visitationId={saved.id}
              hasPacket={view.status === 'SENT' && view.sending !== 'NO_CONSENT'}
            />
          ) : null}
          {saved ? <OpinionsPanel view={saved} /> : null}
          <EarlierDecisions earlier={view.earlier} />
        </div>
      </div>
    </>
  )
}

function ReadOnly({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation')
  const { decided, may } = view
  const isOthers = !decided && !may.takeBack
  return (
    <>
      {decided ? <Decided view={view} decided={decided} /> : null}
      {isOthers ? <Notice>{t('form.readOnly')}</Notice> : null}
      <Answers view={view} />
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
