import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Answers } from '@/components/visitation/answers'
import { FieldNote } from '@/components/visitation/field-note'
import { PairFields } from '@/components/visitation/pair-fields'
import { VisitationMeta } from '@/components/visitation/visitation-page'
import { formatDay } from '@/lib/calendar/format'
import type { PairChoices } from '@/lib/cases/pair-choices'
import { routes } from '@/lib/platform/routes'
import { decideAction } from '@/lib/visitation/actions'
import type { VisitationView } from '@/lib/visitation/visitation-view'

type ReviewPageProps = {
  view: VisitationView & { id: string }
  /** Null where the decision opens no case. */
  pairChoices: PairChoices | null
  viewerId: string
}

export function ReviewPage({ view, pairChoices, viewerId }: ReviewPageProps) {
  const t = useTranslations('visitation')
  const ui = useTranslations('ui')
  const draftHref = routes.visitation(view.id)
  return (
    <>
      <PageHeader
        title={t('review.title')}
        breadcrumb={[
          { href: routes.visitations, label: t('list.title') },
          { href: draftHref, label: view.citizen.name },
        ]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<VisitationMeta view={view} />}
      />
      <div className="grid max-w-4xl gap-5">
        <p className="text-column">{t('review.intro')}</p>
        <Panel>
          <Answers view={view} editHref={draftHref} />
        </Panel>
        {view.may.decide ? (
          <ActionForm
            action={decideAction}
            labels={formLabels(ui, t('review.confirm'))}
            aside={<TextLink href={draftHref}>{t('review.back')}</TextLink>}
          >
            <input type="hidden" name="visitationId" value={view.id} />
            <input type="hidden" name="version" value={view.version} />
            <FieldNote name="decision">
              <Consequences view={view} />
            </FieldNote>
            {pairChoices ? <PairFields choices={pairChoices} viewerId={viewerId} /> : null}
            {view.openCase && view.fields.decision === 'ACCEPTED' ? (
              <Notice>{t('review.existing', { number: view.openCase.number })}</Notice>
            ) : null}
          </ActionForm>
        ) : (
          <CannotDecide view={view} draftHref={draftHref} />
        )}
      </div>
    </>
  )
}

/** What else the decision means, before it is confirmed. */
function Consequences({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation.review')
  const locale = useLocale()
  const { change, status, fields } = view
  const day = change?.of.decidedOn ? formatDay(change.of.decidedOn, locale) : null
  const endsEnrolment = change?.of.decision === 'ACCEPTED' && fields.decision !== 'ACCEPTED'
  return (
    <div className="grid gap-3">
      {status === 'SENT' ? <Notice kind="warning">{t('unanswered')}</Notice> : null}
      {day ? <Notice>{t(endsEnrolment ? 'replacesEnds' : 'replaces', { day })}</Notice> : null}
    </div>
  )
}

function CannotDecide({ view, draftHref }: { view: VisitationView; draftHref: string }) {
  const t = useTranslations('visitation.review')
  const locale = useLocale()
  const { missing, openCase, fund } = view
  return (
    <>
      {fund.wait?.daysOver === 0 && fund.answerDueOn ? (
        <Notice kind="warning" title={t('awaiting')}>
          {t('awaitingText', { day: formatDay(fund.answerDueOn, locale) })}
        </Notice>
      ) : missing.length > 0 ? (
        <Notice kind="warning" title={t('missing')}>
          {t('missingText', { answers: missing.map((answer) => t(`missingAnswer.${answer}`)).join(', ') })}
        </Notice>
      ) : (
        <Notice kind="refusal">{t('notCoordinator', { name: openCase?.coordinatorName ?? '–' })}</Notice>
      )}
      <p>
        <TextLink href={draftHref}>{t('back')}</TextLink>
      </p>
    </>
  )
}
