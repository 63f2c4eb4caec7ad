import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { addListedCodeAction, endListedCodeAction } from '@/lib/code-lists/actions'
import { codeLists } from '@/lib/code-lists/lists'
import type { AdministeredCode } from '@/lib/code-lists/queries'
import { routes } from '@/lib/platform/routes'

export function AddListedCodeForm({ today }: { today: Day }) {
  const t = useTranslations('codeLists')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={addListedCodeAction} labels={formLabels(ui, t('add.submit'))} resetsOnOk>
      <Select
        name="list"
        label={t('field.list')}
        options={codeLists.map((list) => ({ value: list, label: t(`list.${list}`) }))}
      />
      <TextInput
        name="code"
        label={t('field.code')}
        hint={t('field.codeHint')}
        characters={40}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
      />
      <TextInput name="labelDa" label={t('field.labelDa')} maxLength={160} />
      <TextInput name="labelEn" label={t('field.labelEn')} maxLength={160} />
      <DayField
        name="validFrom"
        label={t('field.validFrom')}
        hint={null}
        today={today}
        defaultValue={today}
      />
    </ActionForm>
  )
}

type EndListedCodeFormProps = {
  chosen: AdministeredCode
  others: readonly AdministeredCode[]
  today: Day
}

export function EndListedCodeForm({ chosen, others, today }: EndListedCodeFormProps) {
  const t = useTranslations('codeLists')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const successors = others.filter(({ code, status }) => code !== chosen.code && status !== 'ENDED')
  return (
    <ActionForm
      action={endListedCodeAction}
      labels={formLabels(ui, t('end.submit'))}
      submitKind="secondary"
      okHref={routes.codeLists}
    >
      <input type="hidden" name="seen" value={chosen.id} />
      <DayField name="lastOn" label={t('field.lastOn')} hint={t('field.lastOnHint')} today={today} />
      <Select
        name="successorCode"
        label={t('field.successor')}
        optional={ui('optional')}
        emptyLabel={t('field.noSuccessor')}
        options={successors.map(({ code, labelDa, labelEn }) => ({
          value: code,
          label: `${code} · ${locale === 'da' ? labelDa : labelEn}`,
        }))}
      />
    </ActionForm>
  )
}
