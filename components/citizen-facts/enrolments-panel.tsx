import { useLocale, useTranslations } from 'next-intl'
import { ElementDates } from '@/components/citizen-facts/element-dates'
import { FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { StepForm, useStepName } from '@/components/citizen-facts/step-form'
import { usePeriod } from '@/components/citizen-facts/use-period'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDay } from '@/lib/calendar/format'
import type { JobFacts, SearchFacts } from '@/lib/citizen-facts/job-facts'
import type { EnrolmentView } from '@/lib/programme-steps/enrolment-view'

type EnrolmentsPanelProps = { facts: JobFacts; search: SearchFacts }

/** Where the citizen is in the steps of each programme, and when its core elements run. */
export function EnrolmentsPanel({ facts, search }: EnrolmentsPanelProps) {
  const t = useTranslations('citizenFacts.steps')
  const period = usePeriod()
  return (
    <Panel id="trin" title={t('title')}>
      {search.enrolments.length === 0 ? <p className="text-ink-700">{t('none')}</p> : null}
      <div className="grid gap-6">
        {search.enrolments.map((enrolment) => (
          <section key={enrolment.id} className="grid gap-2">
            <h3 className="text-h3">{enrolment.programmeName}</h3>
            <p className="text-ink-700 text-table">{period(enrolment)}</p>
            <Enrolment enrolment={enrolment} facts={facts} />
          </section>
        ))}
      </div>
    </Panel>
  )
}

function Enrolment({ enrolment, facts }: { enrolment: EnrolmentView; facts: JobFacts }) {
  const t = useTranslations('citizenFacts.steps')
  const caseId = enrolment.isRunning ? facts.caseId : null
  const hasSteps = enrolment.stepChoices.length > 0
  if (!hasSteps && enrolment.elements.length === 0) {
    return <p className="text-ink-700 text-table">{t('noSteps')}</p>
  }
  return (
    <>
      {hasSteps ? <Steps enrolment={enrolment} caseId={caseId} facts={facts} /> : null}
      {enrolment.elements.length > 0 ? (
        <>
          <h4 className="mt-1 font-semibold">{t('elements')}</h4>
          <ElementDates enrolment={enrolment} caseId={caseId} today={facts.today} />
        </>
      ) : null}
    </>
  )
}

type StepsProps = { enrolment: EnrolmentView; caseId: string | null; facts: JobFacts }

function Steps({ enrolment, caseId, facts }: StepsProps) {
  const t = useTranslations('citizenFacts')
  const stepName = useStepName(enrolment)
  const period = usePeriod()
  const locale = useLocale()
  const { current, steps } = enrolment
  const earlier = steps.filter((step) => step !== current)
  return (
    <>
      {current ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{stepName(current.step)}</span>
          <StatusTag kind="planned">{t('steps.now', { day: formatDay(current.from, locale) })}</StatusTag>
        </p>
      ) : (
        <p className="text-ink-700">{t('steps.notYet')}</p>
      )}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          <FactList>
            {earlier.map((step) => (
              <FactItem key={step.id}>
                {stepName(step.step)}
                <span className="block text-ink-700 text-table">{period(step)}</span>
              </FactItem>
            ))}
          </FactList>
        </Disclosure>
      ) : null}
      {caseId ? (
        <Disclosure summary={t(current ? 'steps.move' : 'steps.begin')}>
          <StepForm enrolment={enrolment} caseId={caseId} today={facts.today} />
        </Disclosure>
      ) : null}
    </>
  )
}
