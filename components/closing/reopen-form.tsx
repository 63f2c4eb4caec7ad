import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { formatDayLong } from '@/lib/calendar/format'
import type { PairMember } from '@/lib/cases/pair-choices'
import { reopenCaseAction } from '@/lib/closing/actions'
import type { ClosingView } from '@/lib/closing/queries'

/** The case goes on with the pair it had, or another one where somebody has left. */
export function ReopenForm({ view }: { view: Extract<ClosingView, { kind: 'REOPEN' }> }) {
  const t = useTranslations('closing.reopen')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const optionsOf = (people: readonly PairMember[]) =>
    people.map(({ id, name, openCases }) => ({ value: id, label: t('load', { name, count: openCases }) }))
  return (
    <>
      <div>
        <h2 className="text-h2">{t('title', { number: view.number })}</h2>
        <p className="text-ink-700">
          {t('closed', { day: formatDayLong(view.closedOn, locale) })} {view.reason}
        </p>
      </div>
      <Panel>
        <ActionForm action={reopenCaseAction} labels={formLabels(ui, t('submit'))}>
          <input type="hidden" name="caseId" value={view.caseId} />
          <input type="hidden" name="version" value={view.version} />
          <Textarea name="reopenReason" label={t('reason')} rows={3} />
          <Select
            name="adviserId"
            label={t('adviser')}
            hint={t('hint')}
            emptyLabel={ui('choose')}
            defaultValue={view.adviserId ?? ''}
            options={optionsOf(view.advisers)}
          />
          <Select
            name="consultantId"
            label={t('consultant')}
            emptyLabel={ui('choose')}
            defaultValue={view.consultantId ?? ''}
            options={optionsOf(view.consultants)}
          />
          <p className="text-ink-700 text-table">{t('history')}</p>
        </ActionForm>
      </Panel>
    </>
  )
}
