import { useLocale, useTranslations } from 'next-intl'
import { AddFact, FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { StatusTag } from '@/components/ui/status-tag'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { addSearchStepAction, settleSearchStepAction } from '@/lib/job-search/actions'
import { searchStepOutcomes } from '@/lib/job-search/schema'
import type { SearchStepRow } from '@/lib/job-search/search-view'

type SearchStepsProps = { steps: readonly SearchStepRow[]; caseId: string | null; today: Day }

export function SearchSteps({ steps, caseId, today }: SearchStepsProps) {
  const t = useTranslations('citizenFacts')
  const open = steps.filter(({ doneOn, notDoneOn }) => doneOn === null && notDoneOn === null)
  const settled = steps.filter((step) => !open.includes(step))
  return (
    <>
      {open.length === 0 ? <p className="text-ink-700">{t('searchSteps.none')}</p> : null}
      <FactList>
        {open.map((step) => (
          <FactItem key={step.id}>
            <OpenStep step={step} mayWrite={caseId !== null} today={today} />
          </FactItem>
        ))}
      </FactList>
      {settled.length > 0 ? (
        <Disclosure summary={t('earlier', { count: settled.length })}>
          <FactList>
            {settled.map((step) => (
              <FactItem key={step.id}>
                <SettledStep step={step} />
              </FactItem>
            ))}
          </FactList>
        </Disclosure>
      ) : null}
      {caseId ? (
        <AddFact summary={t('searchSteps.add')}>
          <AddStep caseId={caseId} today={today} />
        </AddFact>
      ) : null}
    </>
  )
}

function OpenStep({ step, mayWrite, today }: { step: SearchStepRow; mayWrite: boolean; today: Day }) {
  const t = useTranslations('citizenFacts.searchSteps')
  const ui = useTranslations('ui')
  const locale = useLocale()
  return (
    <>
      <p className="font-semibold">{step.what}</p>
      <p className="text-ink-700 text-table">
        {step.dueOn ? t('due', { day: formatDay(step.dueOn, locale) }) : t('noDue')}
      </p>
      {mayWrite ? (
        <Disclosure summary={t('settle')}>
          <ActionForm
            action={settleSearchStepAction}
            labels={formLabels(ui, t('settleSave'))}
            submitKind="secondary"
          >
            <input type="hidden" name="stepId" value={step.id} />
            <input type="hidden" name="version" value={step.version} />
            <RadioGroup
              name="outcome"
              label={t('outcome')}
              look="row"
              choices={searchStepOutcomes.map((value) => ({ value, label: t(value) }))}
            />
            <DayField name="onDate" label={t('onDate')} hint={null} today={today} defaultValue={today} />
            <TextInput
              name="outcomeNote"
              label={t('note')}
              hint={t('noteHint')}
              optional={ui('optional')}
              maxLength={1000}
            />
          </ActionForm>
        </Disclosure>
      ) : null}
    </>
  )
}

function SettledStep({ step }: { step: SearchStepRow }) {
  const t = useTranslations('citizenFacts.searchSteps')
  const locale = useLocale()
  return (
    <div className="grid gap-1">
      <p>{step.what}</p>
      {step.doneOn ? (
        <StatusTag kind="ok">{t('doneOn', { day: formatDay(step.doneOn, locale) })}</StatusTag>
      ) : null}
      {step.notDoneOn ? (
        <StatusTag kind="neutral">{t('notDoneOn', { day: formatDay(step.notDoneOn, locale) })}</StatusTag>
      ) : null}
      {step.outcomeNote ? <p className="text-column text-table">{step.outcomeNote}</p> : null}
    </div>
  )
}

function AddStep({ caseId, today }: { caseId: string; today: Day }) {
  const t = useTranslations('citizenFacts.searchSteps')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={addSearchStepAction} labels={formLabels(ui, t('save'))} resetsOnOk>
      <input type="hidden" name="caseId" value={caseId} />
      <TextInput name="what" label={t('what')} hint={t('whatHint')} maxLength={300} />
      <DayField name="dueOn" label={t('dueOn')} today={today} isOptional />
    </ActionForm>
  )
}
