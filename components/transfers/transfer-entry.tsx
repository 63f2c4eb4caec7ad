import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { undoTransferAction } from '@/lib/transfers/actions'
import type { TransferRow } from '@/lib/transfers/transfer-list'

export function TransferEntry({ row }: { row: TransferRow }) {
  const t = useTranslations('transfers.list')
  const role = useTranslations('words.caseRoles')
  const locale = useLocale()
  const at = (instant: Date) =>
    t('atTime', { day: formatDay(dayAt(instant), locale), time: formatTime(instant, locale) })
  const facts = [
    [t('role'), role(row.role)],
    [t('reason'), row.reason],
    ...(row.normReason ? [[t('normReason'), row.normReason]] : []),
    [t('madeBy'), t('byAt', { name: row.madeBy ?? '–', when: at(row.madeAt) })],
    ...(row.undone
      ? [[t('undoneBy'), t('byAt', { name: row.undone.by ?? '–', when: at(row.undone.at) })]]
      : []),
  ]
  return (
    <Panel
      title={t('entry', { giver: row.giver.name, receiver: row.receiver.name, count: row.count })}
      actions={<State row={row} />}
    >
      <dl className="grid gap-x-6 gap-y-1 text-table sm:grid-cols-[12rem_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-600">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.note ? (
        <div className="mt-3">
          <h3 className="text-h3">{t('note')}</h3>
          <p className="text-column whitespace-pre-line">{row.note}</p>
        </div>
      ) : null}
      <div className="mt-2">
        <Disclosure summary={t('cases', { count: row.count })}>
          <ul className="grid gap-0.5 text-table">
            {row.cases.map(({ caseId, name, number }) => (
              <li key={caseId}>
                {name} <span className="text-ink-600">{number}</span>
              </li>
            ))}
            {row.count > row.cases.length ? (
              <li className="text-ink-700">{t('notShown', { count: row.count - row.cases.length })}</li>
            ) : null}
          </ul>
        </Disclosure>
      </div>
      {row.undoUntil ? <Undo row={row} until={at(row.undoUntil)} /> : null}
    </Panel>
  )
}

function State({ row }: { row: TransferRow }) {
  const t = useTranslations('transfers.list')
  const locale = useLocale()
  if (row.undone) return <StatusTag kind="neutral">{t('undone')}</StatusTag>
  return (
    <StatusTag kind="planned">
      {row.lentLastDay
        ? t('lent', { from: formatDay(row.from, locale), day: formatDay(row.lentLastDay, locale) })
        : t('forGood', { from: formatDay(row.from, locale) })}
    </StatusTag>
  )
}

function Undo({ row, until }: { row: TransferRow; until: string }) {
  const t = useTranslations('transfers.list')
  const ui = useTranslations('ui')
  return (
    <div className="mt-3">
      <Disclosure summary={t('undo')}>
        <ActionForm
          action={undoTransferAction}
          labels={formLabels(ui, t('undoSubmit', { count: row.count }))}
          submitKind="secondary"
        >
          <input type="hidden" name="transferId" value={row.id} />
          <p className="text-column">{t('undoHint', { giver: row.giver.name, until })}</p>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
