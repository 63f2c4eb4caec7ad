import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AssessmentForm } from '@/components/screening/assessment-form'
import { AfterTalkIsSaved } from '@/components/talk/unsaved-talk'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Quote } from '@/components/ui/quote'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { routes } from '@/lib/platform/routes'
import type { Assessment, ScreeningView } from '@/lib/screening/screening-view'

/** The region "Din vurdering": a form for the one who may assess, the assessment for everyone after. */
export function AssessmentPanel({
  screening,
  isJustSaved,
}: {
  screening: ScreeningView
  isJustSaved: boolean
}) {
  const t = useTranslations('screening.assessment')
  const talk = useTranslations('talk.panel')
  const { assessment, may } = screening
  const next = may.proposeVisitation ? (
    <ButtonLink
      href={routes.newVisitation(screening.id)}
      kind={assessment?.recommendation === 'VISITATION' ? 'primary' : 'secondary'}
    >
      {t('toVisitation')}
    </ButtonLink>
  ) : undefined
  return (
    <Panel id="vurdering" title={t(may.assess ? 'title' : 'titleRead')}>
      {assessment && isJustSaved ? (
        <Notice kind="success" role="status" title={t('saved')} className="mb-4">
          {t('savedFrozen')}
        </Notice>
      ) : null}
      {may.assess ? (
        <AfterTalkIsSaved words={{ title: talk('unsavedTitle'), body: talk('unsaved') }}>
          <AssessmentForm screening={screening} />
        </AfterTalkIsSaved>
      ) : null}
      {assessment ? (
        <div className="grid gap-5">
          <AssessmentFacts assessment={assessment} />
          {next ? <div>{next}</div> : null}
        </div>
      ) : null}
      {!assessment && !may.assess ? (
        <p>
          {t('notYet')} {t('onlyAdviser')}
        </p>
      ) : null}
    </Panel>
  )
}

/** What the adviser said, for reading. */
export function AssessmentFacts({ assessment }: { assessment: Assessment }) {
  const t = useTranslations('screening.assessment')
  const locale = useLocale()
  const at = {
    day: formatDay(dayAt(assessment.assessedAt), locale),
    time: formatTime(assessment.assessedAt, locale),
  }
  return (
    <div className="grid gap-4">
      <dl className="grid gap-4">
        <Fact label={t('agreement')}>{t(`agreements.${assessment.agreement}`)}</Fact>
        {assessment.reason ? (
          <Fact label={t('reason')}>
            <span className="whitespace-pre-line">{assessment.reason}</span>
          </Fact>
        ) : null}
        {assessment.citizenWords ? (
          <Fact label={t('citizenWords')}>
            <Quote>
              <span className="whitespace-pre-line">{assessment.citizenWords}</span>
            </Quote>
          </Fact>
        ) : null}
        {assessment.recommendation ? (
          <Fact label={t('recommendation')}>{t(`recommendations.${assessment.recommendation}`)}</Fact>
        ) : null}
      </dl>
      <p className="text-ink-600 text-tag">
        {assessment.assessedBy ? t('by', { name: assessment.assessedBy, ...at }) : t('at', at)}
      </p>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-700 text-tag">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  )
}
