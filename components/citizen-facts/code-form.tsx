import { useTranslations } from 'next-intl'
import { useCodeName } from '@/components/citizen-facts/use-code-name'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import type { Day } from '@/lib/calendar/day'
import { setCitizenCodeAction } from '@/lib/code-lists/actions'
import type { CitizenCodes } from '@/lib/code-lists/citizen-codes'
import { NO_CODE } from '@/lib/code-lists/schema'

type CodeFormProps = { codes: CitizenCodes; citizenId: string; today: Day }

/** Offers what counts today; where the present code has ended, its successor is chosen beforehand. */
export function CodeForm({ codes, citizenId, today }: CodeFormProps) {
  const t = useTranslations('citizenFacts.codes')
  const ui = useTranslations('ui')
  const nameOf = useCodeName()
  const { current, offered, list } = codes
  return (
    <ActionForm
      action={setCitizenCodeAction}
      labels={formLabels(ui, t('save', { list: t(`list.${list}`).toLowerCase() }))}
      submitKind="secondary"
    >
      <input type="hidden" name="citizenId" value={citizenId} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="seen" value={current?.id ?? ''} />
      <Select
        name="code"
        label={t('choose')}
        emptyLabel={ui('choose')}
        defaultValue={current?.ended?.successor?.code ?? ''}
        options={[
          ...offered
            .filter(({ code }) => code !== current?.code)
            .map((code) => ({ value: code.code, label: nameOf(code) })),
          ...(current ? [{ value: NO_CODE, label: t('noCode') }] : []),
        ]}
      />
      <DayField
        name="fromOn"
        label={t('fromOn')}
        today={today}
        defaultValue={today}
        hint={current ? t('changeHint') : null}
      />
    </ActionForm>
  )
}
