import { useTranslations } from 'next-intl'
import { EditWords } from '@/components/citizen-facts/edit-words'
import { FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { usePeriod } from '@/components/citizen-facts/use-period'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import type { Day } from '@/lib/calendar/day'
import { setElementPeriodAction } from '@/lib/programme-steps/actions'
import type { ElementRow, EnrolmentView } from '@/lib/programme-steps/enrolment-view'

type ElementDatesProps = { enrolment: EnrolmentView; caseId: string | null; today: Day }

export function ElementDates({ enrolment, caseId, today }: ElementDatesProps) {
  const t = useTranslations('citizenFacts.steps')
  const period = usePeriod()
  return (
    <FactList>
      {enrolment.elements.map((element) => (
        <FactItem key={element.code}>
          {t('elementNamed', { code: element.code, name: element.name })}
          <span className="block text-ink-700 text-table">
            {[period(element), element.version === 0 ? t('follows') : null].filter(Boolean).join(', ')}
          </span>
          {caseId ? (
            <Disclosure summary={<EditWords words={t('editElement')} name={element.code} />}>
              <ElementForm element={element} enrolmentId={enrolment.id} caseId={caseId} today={today} />
            </Disclosure>
          ) : null}
        </FactItem>
      ))}
    </FactList>
  )
}

type ElementFormProps = { element: ElementRow; enrolmentId: string; caseId: string; today: Day }

function ElementForm({ element, enrolmentId, caseId, today }: ElementFormProps) {
  const t = useTranslations('citizenFacts.steps')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={setElementPeriodAction}
      labels={formLabels(ui, t('saveElement'))}
      submitKind="secondary"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <input type="hidden" name="code" value={element.code} />
      <input type="hidden" name="version" value={element.version} />
      <DayField
        name="fromOn"
        label={t('fromOn')}
        today={today}
        defaultValue={element.from}
        hint={element.code === 'KE2' ? t('elementHint') : null}
      />
      <DayField
        name="lastDayOn"
        label={t('lastDayOn')}
        hint={null}
        today={today}
        isOptional
        defaultValue={element.lastDayOn}
      />
    </ActionForm>
  )
}
