import { useLocale, useTranslations } from 'next-intl'
import { DiffTable } from '@/components/history/diff-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/calendar/format'
import type { Difference } from '@/lib/history/import-rows'

type DiffPanelProps = { title: string; differences: readonly Difference[] }

/** Six counts, each opening the first of what it counts. */
export function DiffPanel({ title, differences }: DiffPanelProps) {
  const t = useTranslations('history.diff')
  const most = Math.max(1, ...differences.map(({ count }) => count))
  const hasVanished = differences.some(
    ({ key, count }) => (key === 'vanishedPeriods' || key === 'vanishedPeople') && count > 0,
  )
  return (
    <Panel id="differences" title={title}>
      <p className="mb-3 text-ink-700 text-table">{t('compared')}</p>
      <ul className="divide-y divide-line-300 border-line-300 border-y">
        {differences.map((difference) => (
          <li key={difference.key} className="py-1">
            <DifferenceRow difference={difference} most={most} />
          </li>
        ))}
      </ul>
      {hasVanished ? <p className="mt-3 max-w-prose text-ink-700 text-table">{t('vanished')}</p> : null}
    </Panel>
  )
}

function DifferenceRow({ difference, most }: { difference: Difference; most: number }) {
  const t = useTranslations('history.diff')
  const { key, count, entries, hidden } = difference
  const head = <DifferenceHead difference={difference} most={most} />
  if (count === 0 || entries === null) return <div className="py-1.5 ps-5 text-tag">{head}</div>
  return (
    <Disclosure summary={head}>
      <div className="pb-3 ps-5">
        {entries.length === 0 && hidden === 0 ? <p>{t('noList')}</p> : null}
        {entries.length > 0 && count > entries.length + hidden ? (
          <p className="pb-2 text-ink-700 text-table">{t('firstShown', { shown: entries.length, count })}</p>
        ) : null}
        {hidden > 0 ? <p className="pb-2 text-ink-700 text-table">{t('hidden', { count: hidden })}</p> : null}
        {entries.length > 0 ? (
          <DiffTable kind={key} caption={t(`kind.${key}.title`)} entries={entries} />
        ) : null}
      </div>
    </Disclosure>
  )
}

/** The bar repeats the number, against the largest of the six. */
function DifferenceHead({ difference, most }: { difference: Difference; most: number }) {
  const t = useTranslations('history.diff.kind')
  const locale = useLocale()
  const { key, count } = difference
  return (
    <span className="inline-grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-x-3 sm:grid-cols-[5rem_24rem_10rem]">
      <span className="text-end font-semibold text-body text-ink-900 tabular-nums">
        {formatNumber(count, locale)}
      </span>
      <span>
        <span className="font-semibold">{t(`${key}.title`)}</span>
        <span className="font-normal text-ink-600">{`, ${t(`${key}.note`)}`}</span>
      </span>
      <span aria-hidden className="keep-colours hidden h-3 self-center sm:block">
        <span className="block h-full bg-fjord-700" style={{ width: `${(count / most) * 100}%` }} />
      </span>
    </span>
  )
}
