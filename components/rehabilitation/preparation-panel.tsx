import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { addStepAction } from '@/lib/rehabilitation/actions'
import type { PreparationRecord } from '@/lib/rehabilitation/queries'
import { stepKinds } from '@/lib/rehabilitation/schema'

type PreparationPanelProps = { visitationId: string; record: PreparationRecord; today: Day }

/** The dated record of preparing for the rehabilitation team, beside the decision that placed someone in group 2. */
export function PreparationPanel({ visitationId, record, today }: PreparationPanelProps) {
  const t = useTranslations('rehabilitation.panel')
  const kinds = useTranslations('rehabilitation.kind')
  const locale = useLocale()
  const { bodyName, steps, may } = record
  return (
    <Panel id="forberedelse" title={t('title', { body: bodyName })}>
      {steps.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <ol className="grid gap-4">
          {steps.map((step) => (
            <li key={step.id}>
              <p className="font-semibold">
                {formatDay(step.on, locale)} · {kinds(step.kind)}
              </p>
              {step.participants ? <p>{t('participants', { names: step.participants })}</p> : null}
              <p className="whitespace-pre-line">{step.note}</p>
              <p className="text-ink-600 text-tag">{t('by', { name: step.by })}</p>
            </li>
          ))}
        </ol>
      )}
      {may.add ? (
        <div className="mt-4">
          <Disclosure summary={t('add')} isOpen={steps.length === 0}>
            <StepForm visitationId={visitationId} today={today} />
          </Disclosure>
        </div>
      ) : null}
    </Panel>
  )
}

function StepForm({ visitationId, today }: { visitationId: string; today: Day }) {
  const t = useTranslations('rehabilitation.form')
  const kinds = useTranslations('rehabilitation.kind')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={addStepAction} labels={{ ...formLabels(ui, t('submit')), saved: t('saved') }}>
      <input type="hidden" name="visitationId" value={visitationId} />
      <RadioGroup
        name="kind"
        label={t('kind')}
        choices={stepKinds.map((value) => ({ value, label: kinds(value) }))}
      />
      <DayField name="happenedOn" label={t('happenedOn')} today={today} />
      <TextInput
        name="participants"
        label={t('participants')}
        hint={t('participantsHint')}
        optional={ui('optional')}
        maxLength={500}
      />
      <Textarea name="note" label={t('note')} hint={t('noteHint')} />
    </ActionForm>
  )
}
