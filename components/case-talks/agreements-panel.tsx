import { useTranslations } from 'next-intl'
import { AgreementLine } from '@/components/case-talks/agreement-line'
import { DueTag } from '@/components/deadlines/due-tag'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { settleAgreementAction } from '@/lib/case-talks/actions'
import type { CitizenTalks } from '@/lib/case-talks/citizen-queries'
import { agreementOutcomes } from '@/lib/case-talks/codes'

/** What was agreed and is not settled; it can be settled here between two talks. */
export function AgreementsPanel({ view }: { view: CitizenTalks }) {
  const t = useTranslations('caseTalks')
  return (
    <Panel id="aftaler" title={t('tab.openAgreements')}>
      {view.openAgreements.length === 0 ? (
        <p className="text-ink-700">{t('tab.noOpenAgreements')}</p>
      ) : (
        <ul className="grid gap-4">
          {view.openAgreements.map((agreement) => (
            <li
              key={agreement.id}
              className="grid gap-1.5 border-line-300 border-t pt-4 first:border-t-0 first:pt-0"
            >
              <p className="font-semibold">
                <AgreementLine agreement={{ ...agreement, dueOn: null }} />
              </p>
              {agreement.dueOn ? <DueTag dueOn={agreement.dueOn} today={view.today} /> : null}
              {view.may.write ? (
                <Disclosure
                  summary={
                    <>
                      {t('agreement.settle')}
                      <span className="sr-only">: {agreement.what}</span>
                    </>
                  }
                >
                  <SettleForm agreementId={agreement.id} />
                </Disclosure>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function SettleForm({ agreementId }: { agreementId: string }) {
  const t = useTranslations('caseTalks')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={settleAgreementAction}
      labels={formLabels(ui, t('agreement.save'))}
      submitKind="secondary"
    >
      <input type="hidden" name="agreementId" value={agreementId} />
      <RadioGroup
        name="outcome"
        look="row"
        label={t('agreement.outcome')}
        choices={agreementOutcomes.map((value) => ({ value, label: t(`agreementOutcomes.${value}`) }))}
      />
      <TextInput
        name="note"
        label={t('agreement.note')}
        optional={ui('optional')}
        hint={t('agreement.noteHint')}
        maxLength={500}
      />
    </ActionForm>
  )
}
