import { useTranslations } from 'next-intl'
import { JobFields, PeriodFields, ReasonField } from '@/components/citizen-history/row-fields'
import { RemoveForm, RestoreForm } from '@/components/citizen-history/withdraw-forms'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import {
  addEmploymentAction,
  addPeriodAction,
  changeEmploymentAction,
  changePeriodAction,
} from '@/lib/history/corrections/actions'
import { FORM_PLACE, type HistoryAddress, historyHref } from '@/lib/history/corrections/history-address'
import type { CitizenHistoryView, HistoryLine } from '@/lib/history/corrections/queries'
import { fingerprintOf, type JobValues, type PeriodValues } from '@/lib/history/corrections/row-values'
import type { HistoryKind } from '@/lib/history/corrections/schema'
import { routes } from '@/lib/platform/routes'

type CorrectionPanelProps = { view: CitizenHistoryView; address: HistoryAddress }

/** The one open form of the page: what the address asks for. */
export function CorrectionPanel({ view, address }: CorrectionPanelProps) {
  const t = useTranslations('corrections')
  const { adding, openedRowId } = address
  if (!view.may.correct || (adding === null && openedRowId === null)) return null
  if (adding !== null) {
    return (
      <Panel id={FORM_PLACE} title={t(`add.${adding}`)} className="no-print scroll-mt-24">
        <RowForm kind={adding} line={null} view={view} address={address} />
      </Panel>
    )
  }
  const period = view.periods.find(({ head }) => head.id === openedRowId)
  const job = view.employments.find(({ head }) => head.id === openedRowId)
  const line = period ?? job
  if (!line) {
    return (
      <div id={FORM_PLACE} className="no-print scroll-mt-24">
        <Notice kind="conflict" title={t('rowGone')} />
      </div>
    )
  }
  return <OpenedLine kind={period ? 'BENEFIT' : 'JOB'} line={line} view={view} address={address} />
}

type Opened = CorrectionPanelProps & { kind: HistoryKind; line: HistoryLine<PeriodValues | JobValues> }

function OpenedLine({ kind, line, view, address }: Opened) {
  const t = useTranslations('corrections')
  const { head, isCounted, restorable } = line
  const title = t(isCounted ? `open.${kind}` : 'restore.title')
  const opened = { citizenId: view.citizenId, kind, headId: head.id }
  if (head.isUnderAftercare) {
    return (
      <Panel id={FORM_PLACE} title={title} className="no-print scroll-mt-24">
        <Notice
          actions={<TextLink href={routes.citizenAftercare(view.citizenId)}>{t('toAftercare')}</TextLink>}
        >
          {t('underAftercare')}
        </Notice>
      </Panel>
    )
  }
  const restoreForm = restorable ? <RestoreForm {...opened} restorable={restorable} view={view} /> : null
  return (
    <Panel id={FORM_PLACE} title={title} className="no-print scroll-mt-24">
      {isCounted ? (
        <div className="grid gap-4">
          <RowForm kind={kind} line={line} view={view} address={address} />
          {restoreForm ? <Disclosure summary={t('restore.title')}>{restoreForm}</Disclosure> : null}
          <Disclosure summary={t(`remove.${kind}`)}>
            <RemoveForm {...opened} seen={fingerprintOf(head.values)} />
          </Disclosure>
        </div>
      ) : (
        (restoreForm ?? <p>{t('rowGone')}</p>)
      )}
    </Panel>
  )
}

const actions = {
  BENEFIT: { add: addPeriodAction, change: changePeriodAction },
  JOB: { add: addEmploymentAction, change: changeEmploymentAction },
}

type RowFormProps = CorrectionPanelProps & {
  kind: HistoryKind
  /** Null = a new row. */
  line: HistoryLine<PeriodValues | JobValues> | null
}

function RowForm({ kind, line, view, address }: RowFormProps) {
  const t = useTranslations('corrections')
  const ui = useTranslations('ui')
  const values = line?.head.values ?? null
  return (
    <ActionForm
      key={line?.head.id ?? kind}
      action={line ? actions[kind].change : actions[kind].add}
      labels={formLabels(ui, line ? t('submit.change') : t(`submit.${kind}`))}
      aside={<TextLink href={historyHref(view.citizenId, { shown: address.shown })}>{ui('cancel')}</TextLink>}
    >
      <input type="hidden" name="citizenId" value={view.citizenId} />
      {line ? (
        <>
          <input type="hidden" name="rowId" value={line.head.id} />
          <input type="hidden" name="seen" value={fingerprintOf(line.head.values)} />
        </>
      ) : null}
      {kind === 'BENEFIT' ? (
        <PeriodFields values={values as PeriodValues | null} benefits={view.benefits} today={view.today} />
      ) : (
        <JobFields values={values as JobValues | null} today={view.today} />
      )}
      <ReasonField />
      <p className="text-column text-ink-700 text-table">{t(line ? 'kept' : 'addedNote')}</p>
    </ActionForm>
  )
}
