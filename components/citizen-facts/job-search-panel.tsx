import { useLocale, useTranslations } from 'next-intl'
import { FactDeadlines } from '@/components/citizen-facts/fact-deadline'
import { AddFact, FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { PlanForm } from '@/components/citizen-facts/plan-form'
import { SearchSteps } from '@/components/citizen-facts/search-steps'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { formatDay } from '@/lib/calendar/format'
import type { JobFacts, SearchFacts } from '@/lib/citizen-facts/job-facts'
import type { PlanRow } from '@/lib/job-search/search-view'

/** The plan and the agreed steps of looking for work. */
export function JobSearchPanel({ facts, search }: { facts: JobFacts; search: SearchFacts }) {
  const t = useTranslations('citizenFacts')
  const { caseId, today } = facts
  const [latest, ...earlier] = search.plans
  return (
    <Panel id="jobsoegning" title={t('plan.title')}>
      <h3 className="mb-2 text-h3">{t('plan.heading')}</h3>
      <FactDeadlines deadlines={search.deadlines} kind="INTENSIFIED_PLAN" today={today} />
      {latest ? <Plan plan={latest} /> : <p className="text-ink-700">{t('plan.none')}</p>}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          <FactList>
            {earlier.map((plan) => (
              <FactItem key={plan.id}>
                <Plan plan={plan} />
              </FactItem>
            ))}
          </FactList>
        </Disclosure>
      ) : null}
      {caseId ? (
        <AddFact summary={t('plan.make')}>
          <PlanForm caseId={caseId} today={today} />
        </AddFact>
      ) : null}
      <h3 className="mt-4 mb-2 border-line-300 border-t pt-4 text-h3">{t('searchSteps.heading')}</h3>
      <SearchSteps steps={search.steps} caseId={caseId} today={today} />
    </Panel>
  )
}

function Plan({ plan }: { plan: PlanRow }) {
  const t = useTranslations('citizenFacts.plan')
  const locale = useLocale()
  const day = formatDay(plan.madeOn, locale)
  return (
    <div className="grid gap-1 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t(`kind.${plan.isIntensified ? 'INTENSIFIED' : 'ORDINARY'}`)}</span>
        {plan.talkEveryDays === null ? null : (
          <span className="text-table">{t('talks', { days: plan.talkEveryDays })}</span>
        )}
      </p>
      <p className="whitespace-pre-line text-column">{plan.text}</p>
      <p className="text-ink-700 text-table">
        {plan.by ? t('madeBy', { day, name: plan.by }) : t('made', { day })}
      </p>
    </div>
  )
}
