import { useTranslations } from 'next-intl'
import { RowForm } from '@/components/today/row-form'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { type Choice, RadioGroup } from '@/components/ui/radio-group'
import { closePlannedVisitAction } from '@/lib/aftercare/actions'
import { closedVisitOutcomes } from '@/lib/aftercare/schema'
import { closeTalkAction } from '@/lib/case-talks/actions'
import { closedTalkOutcomes } from '@/lib/case-talks/codes'
import { closeSessionAction } from '@/lib/coaching/actions'
import { notHeldOutcomes } from '@/lib/coaching/codes'
import type { Action } from '@/lib/platform/action-result'
import type { TodayAppointment } from '@/lib/today/queries'

type CloseFormProps = { row: TodayAppointment; closeHref: string }

/** What became of an appointment that was not held, each kind by its own command. */
export function CloseForm({ row, closeHref }: CloseFormProps) {
  const t = useTranslations('today')
  const ui = useTranslations('ui')
  const { action, idField, choices } = useClosing(row)
  return (
    <RowForm
      title={t('record.title', { name: row.citizenName })}
      hint={t('record.logged')}
      closeHref={closeHref}
      closeWords={t('close')}
    >
      <ActionForm
        action={action}
        labels={formLabels(ui, t('record.submit'))}
        okHref={closeHref}
        submitKind="secondary"
      >
        <input type="hidden" name={idField} value={row.id} />
        {row.version === null ? null : <input type="hidden" name="version" value={row.version} />}
        <RadioGroup name="outcome" look="row" label={t('record.question')} choices={choices} />
      </ActionForm>
    </RowForm>
  )
}

type Closing = { action: Action; idField: string; choices: Choice[] }

function useClosing({ kind }: TodayAppointment): Closing {
  const visits = useTranslations('aftercare.outcome')
  const talks = useTranslations('caseTalks.status')
  const sessions = useTranslations('coaching.status')
  const notRecorded = useTranslations('today.record')('NOT_RECORDED')
  switch (kind) {
    case 'VISIT':
      return {
        action: closePlannedVisitAction,
        idField: 'plannedVisitId',
        choices: closedVisitOutcomes.map((value) => ({
          value,
          label: value === 'NOT_RECORDED' ? notRecorded : visits(value),
        })),
      }
    case 'TALK':
      return {
        action: closeTalkAction,
        idField: 'talkId',
        choices: closedTalkOutcomes.map((value) => ({ value, label: talks(value) })),
      }
    case 'COACHING':
      return {
        action: closeSessionAction,
        idField: 'sessionId',
        choices: notHeldOutcomes.map((value) => ({ value, label: sessions(value) })),
      }
  }
}
