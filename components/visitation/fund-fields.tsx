import { useLocale, useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { FormPart } from '@/components/visitation/form-part'
import { formatDay } from '@/lib/calendar/format'
import { aKasseViews } from '@/lib/visitation/schema'
import type { VisitationView } from '@/lib/visitation/visitation-view'

/** Who answers for the fund and what it says, written straight into a draft. */
export function FundFields({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation')
  const optional = useTranslations('ui')('optional')
  const { fields, citizen } = view
  const fund = (
    <div>
      <p className="font-semibold">{t('form.aKasse')}</p>
      <p>{citizen.aKasseName ?? t('form.aKasseNone')}</p>
    </div>
  )
  if (citizen.aKasseName === null && fields.aKasseView === 'NOT_ANSWERED') {
    return (
      <FormPart id="a-kasse">
        <input type="hidden" name="aKasseView" value={fields.aKasseView} />
        {fund}
      </FormPart>
    )
  }
  return (
    <FormPart id="a-kasse" className="group/fund">
      {fund}
      <TextInput
        name="aKasseDecider"
        label={t('form.aKasseDecider')}
        optional={optional}
        defaultValue={fields.aKasseDecider ?? ''}
        maxLength={200}
      />
      <RadioGroup
        name="aKasseView"
        label={t('form.aKasseView')}
        look="row"
        defaultValue={fields.aKasseView}
        choices={aKasseViews.map((value) => ({ value, label: t(`aKasseView.${value}`) }))}
      />
      <div className="hidden gap-6 group-has-[[value=AGREE]:checked,[value=DISAGREE]:checked]/fund:grid">
        <Textarea
          name="aKasseViewText"
          label={t('form.aKasseViewText')}
          optional={optional}
          defaultValue={fields.aKasseViewText ?? ''}
        />
      </div>
      <div className="hidden group-has-[[value=DISAGREE]:checked]/fund:block">
        <DisagreementField view={view} />
      </div>
    </FormPart>
  )
}

/** The answer of a fund that was asked stands as it was given. */
export function AnsweredFund({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation')
  const locale = useLocale()
  const { fields, fund } = view
  return (
    <FormPart id="a-kasse">
      <input type="hidden" name="aKasseView" value={fields.aKasseView} />
      <div className="grid gap-1">
        <p className="font-semibold">
          {t('form.answered', {
            day: fund.answeredOn ? formatDay(fund.answeredOn, locale) : '–',
            view: t(`aKasseView.${fields.aKasseView}`),
          })}
        </p>
        {fields.aKasseDecider ? <p>{fields.aKasseDecider}</p> : null}
        {fields.aKasseViewText ? (
          <p className="whitespace-pre-line text-column">{fields.aKasseViewText}</p>
        ) : null}
      </div>
      {fields.aKasseView === 'DISAGREE' ? <DisagreementField view={view} /> : null}
    </FormPart>
  )
}

function DisagreementField({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation.form')
  return (
    <Textarea
      name="disagreementHandling"
      label={t('disagreementHandling')}
      defaultValue={view.fields.disagreementHandling ?? ''}
    />
  )
}
