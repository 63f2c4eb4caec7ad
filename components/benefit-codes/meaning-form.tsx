import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { addBenefitCodeAction, changeBenefitCodeAction } from '@/lib/benefit-codes/actions'
import { countingKinds, stripClasses } from '@/lib/benefit-codes/counting'
import type { CodeMeaning } from '@/lib/benefit-codes/meaning'
import type { BenefitCode } from '@/lib/benefit-codes/queries'
import type { Day } from '@/lib/calendar/day'

export function AddCodeForm({ today }: { today: Day }) {
  const t = useTranslations('benefitCodes')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={addBenefitCodeAction} labels={formLabels(ui, t('add.submit'))} resetsOnOk>
      <TextInput
        name="code"
        label={t('field.code')}
        hint={t('field.codeHint')}
        characters={40}
        autoCapitalize="none"
        spellCheck={false}
      />
      <MeaningFields today={today} fromHint={t('field.validFromHint')} validFrom={today} />
    </ActionForm>
  )
}

export function ChangeCodeForm({ chosen, today }: { chosen: BenefitCode; today: Day }) {
  const t = useTranslations('benefitCodes')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={changeBenefitCodeAction} labels={formLabels(ui, t('change.submit'))}>
      <input type="hidden" name="code" value={chosen.code} />
      <input type="hidden" name="seen" value={chosen.seen} />
      <MeaningFields today={today} fromHint={t('field.changeFromHint')} meaning={chosen.meanings[0]} />
    </ActionForm>
  )
}

type MeaningFieldsProps = { today: Day; fromHint: string; validFrom?: Day; meaning?: CodeMeaning | undefined }

function MeaningFields({ today, fromHint, validFrom, meaning }: MeaningFieldsProps) {
  const t = useTranslations('benefitCodes')
  const strip = useTranslations('strip')
  return (
    <>
      <TextInput name="labelDa" label={t('field.labelDa')} defaultValue={meaning?.labelDa} />
      <TextInput name="labelEn" label={t('field.labelEn')} defaultValue={meaning?.labelEn} />
      <CheckboxGroup
        name="counts"
        label={t('field.counts')}
        hint={t('field.countsHint')}
        choices={countingKinds.map((kind) => ({ value: kind, label: t(`counts.${kind}`) }))}
        defaultValues={meaning?.counts ?? []}
      />
      <Select
        name="stripClass"
        label={t('field.stripClass')}
        emptyLabel={t('field.choose')}
        options={stripClasses.map((letter) => ({
          value: letter,
          label: `${letter} · ${strip(`class.${letter}`)}`,
        }))}
        defaultValue={meaning?.stripClass}
      />
      <DayField
        name="validFrom"
        label={t('field.validFrom')}
        hint={fromHint}
        today={today}
        defaultValue={validFrom}
      />
    </>
  )
}
