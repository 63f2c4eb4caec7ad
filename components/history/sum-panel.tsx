import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { ImportView } from '@/lib/history/queries'

/** The rows in one sentence, and as a bar: taken, and refused. */
export function SumPanel({ view, isDone }: { view: ImportView; isDone: boolean }) {
  const t = useTranslations('history.preview')
  const rows = {
    rows: view.rowCount,
    accepted: view.acceptedCount,
    warnings: view.warningCount,
    rejected: view.rejectedCount,
  }
  const share = view.rowCount === 0 ? 0 : (view.rejectedCount / view.rowCount) * 100
  return (
    <Panel id="counts" title={t(isDone ? 'importedTitle' : 'sumTitle')}>
      <p className="font-semibold text-h3">{t(isDone ? 'importedSum' : 'sum', rows)}</p>
      <svg aria-hidden width="100%" height="16" className="keep-colours my-3 max-w-[40rem]">
        <rect width="100%" height="16" className="fill-fjord-700" />
        {share > 0 ? (
          <rect
            x={`${100 - share}%`}
            width={`${share}%`}
            height="16"
            className="fill-sunken stroke-ink-700"
            strokeDasharray="3 2"
          />
        ) : null}
      </svg>
      <p className="max-w-prose text-ink-700 text-table">
        {t(isDone ? 'importedNote' : 'sumNote', { people: view.peopleCount })}
      </p>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-table">
        {view.report.rejected.length > 0 ? <TextLink href="#rejected">{t('toRejected')}</TextLink> : null}
        {view.report.warnings.length > 0 ? <TextLink href="#warnings">{t('toWarnings')}</TextLink> : null}
      </p>
    </Panel>
  )
}
