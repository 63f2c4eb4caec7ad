import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { setNextStepAction } from '@/lib/cases/actions'
import type { CitizenOverview } from '@/lib/citizens/overview-query'

type NextStepPanelProps = {
  file: NonNullable<CitizenOverview['file']>
  mayWrite: boolean
  today: Day
}

export function NextStepPanel({ file, mayWrite, today }: NextStepPanelProps) {
  const t = useTranslations('cases.nextStep')
  const ui = useTranslations('ui')
  const locale = useLocale()
  return (
    <Panel id="next-step" title={t('title')}>
      {file.nextStep ? (
        <p className="text-column">
          {file.nextStep}
          {file.nextStepOn ? (
            <span className="block text-ink-600 text-table">
              {t('by', { day: formatDay(file.nextStepOn, locale) })}
            </span>
          ) : null}
        </p>
      ) : (
        <p className="text-ink-700">{t('none')}</p>
      )}
      {mayWrite ? (
        <div className="mt-3">
          <Disclosure summary={t('edit')}>
            <ActionForm action={setNextStepAction} labels={formLabels(ui, t('save'))}>
              <input type="hidden" name="caseId" value={file.id} />
              <input type="hidden" name="version" value={file.version} />
              <TextInput
                name="nextStep"
                label={t('text')}
                hint={t('hint')}
                defaultValue={file.nextStep ?? ''}
                maxLength={300}
              />
              <DayField
                name="nextStepOn"
                label={t('on')}
                isOptional
                today={today}
                defaultValue={file.nextStepOn}
              />
            </ActionForm>
          </Disclosure>
        </div>
      ) : null}
    </Panel>
  )
}
