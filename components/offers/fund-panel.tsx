import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import { formatDay } from '@/lib/calendar/format'
import { recordHandoverAction } from '@/lib/offers/actions'
import type { CitizenOffers } from '@/lib/offers/citizen-queries'

/** R21: when the contact went from the fund to the jobcenter. */
export function FundPanel({ view }: { view: CitizenOffers }) {
  const t = useTranslations('offers.fund')
  const locale = useLocale()
  return (
    <Panel id="a-kassen" title={t('title')}>
      <div className="grid gap-3">
        {view.aKasseName ? <p>{t('fund', { name: view.aKasseName })}</p> : null}
        {view.handovers.length === 0 ? (
          <p className="text-ink-700">{t('none')}</p>
        ) : (
          <ul className="grid gap-2">
            {view.handovers.map(({ id, on, note }) => (
              <li key={id}>
                {t('row', { day: formatDay(on, locale) })}
                {note ? <span className="block text-ink-700 text-table">{note}</span> : null}
              </li>
            ))}
          </ul>
        )}
        {view.caseId ? <RecordHandover caseId={view.caseId} view={view} /> : null}
      </div>
    </Panel>
  )
}

function RecordHandover({ caseId, view }: { caseId: string; view: CitizenOffers }) {
  const t = useTranslations('offers.fund')
  const ui = useTranslations('ui')
  const isDue = view.deadlines.some(({ kind }) => kind === 'FUND_HANDOVER')
  return (
    <Disclosure summary={t('record')} isOpen={isDue}>
      <p className="mb-3 text-ink-700 text-table">{t('intro')}</p>
      <ActionForm
        action={recordHandoverAction}
        labels={formLabels(ui, t('submit'))}
        submitKind="secondary"
        resetsOnOk
      >
        <input type="hidden" name="caseId" value={caseId} />
        <DayField name="handedOverOn" label={t('on')} today={view.today} defaultValue={view.today} />
        <TextInput name="note" label={t('note')} optional={ui('optional')} maxLength={500} />
      </ActionForm>
    </Disclosure>
  )
}
