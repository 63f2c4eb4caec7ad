import { useTranslations } from 'next-intl'
import { AgreementLine } from '@/components/case-talks/agreement-line'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { agreementOutcomes } from '@/lib/case-talks/codes'
import { SETTLE_NOTE_PREFIX, SETTLE_PREFIX, STILL_OPEN } from '@/lib/case-talks/form-fields'
import type { AgreementView } from '@/lib/case-talks/talk-rows'

type Agreed = Pick<AgreementView, 'id' | 'what' | 'who' | 'dueOn'>

// By style alone. Tailwind reads an underscore as a space, hence `^=STILL`.
const ONLY_WHEN_SETTLED = 'group-has-[[value^=STILL]:checked]/agreement:hidden'

/** What was agreed before and is not settled: it returns until somebody says what became of it. */
export function EarlierAgreements({ agreements }: { agreements: readonly Agreed[] }) {
  const t = useTranslations('caseTalks')
  const ui = useTranslations('ui')
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-h3">{t('form.earlier')}</legend>
      <ul className="mt-3 grid gap-5">
        {agreements.map((agreement) => (
          <li key={agreement.id} className="group/agreement grid gap-3 border-line-300 border-s-3 ps-3">
            <RadioGroup
              name={`${SETTLE_PREFIX}${agreement.id}`}
              look="row"
              label={<AgreementLine agreement={agreement} />}
              defaultValue={STILL_OPEN}
              choices={[STILL_OPEN, ...agreementOutcomes].map((value) => ({
                value,
                label: t(`agreementOutcomes.${value as typeof STILL_OPEN}`),
              }))}
            />
            <TextInput
              className={ONLY_WHEN_SETTLED}
              name={`${SETTLE_NOTE_PREFIX}${agreement.id}`}
              label={t('form.earlierNote', { what: agreement.what })}
              optional={ui('optional')}
              hint={t('agreement.noteHint')}
              maxLength={500}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
