import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'
import { formatDay } from '@/lib/calendar/format'
import { rowHref } from '@/lib/history/corrections/history-address'
import type { CitizenHistoryView } from '@/lib/history/corrections/queries'
import type { Overlap } from '@/lib/history/rules/overlaps-and-gaps'

const SHOWN_LINES = 5

type FindingsPanelProps = { view: CitizenHistoryView; labelOf: (code: string) => string }

/** Overlaps and gaps in plain lines: something to look at, never something wrong. */
export function FindingsPanel({ view, labelOf }: FindingsPanelProps) {
  const t = useTranslations('corrections.findings')
  const rangeText = useRangeText()
  const { overlaps, gaps, missing } = view.findings
  const isWhole = overlaps.length + gaps.length + missing.length === 0
  return (
    <Panel id="overlap-og-huller" title={t('title')}>
      <p className="mb-3 text-column text-ink-700 text-table">{t(isWhole ? 'none' : 'note')}</p>
      <div className="grid gap-4">
        <Lines title={t('overlaps', { count: overlaps.length })}>
          {overlaps.map((overlap) => (
            <OverlapLine
              key={`${overlap.firstId} ${overlap.secondId}`}
              overlap={overlap}
              view={view}
              labelOf={labelOf}
            />
          ))}
        </Lines>
        <Lines title={t('gaps', { count: gaps.length })}>
          {gaps.map(({ days, ...range }) => (
            <span key={range.from}>{t('gap', { days, range: rangeText(range) })}</span>
          ))}
        </Lines>
        <Lines title={t('missing', { count: missing.length })}>
          {missing.map(({ days, ...range }) => (
            <span key={range.from}>{t('missingLine', { days, range: rangeText(range) })}</span>
          ))}
        </Lines>
      </div>
    </Panel>
  )
}

function Lines({ title, children }: { title: string; children: ReactNode[] }) {
  const t = useTranslations('corrections.findings')
  if (children.length === 0) return null
  const rest = children.slice(SHOWN_LINES)
  return (
    <section className="grid gap-1 text-table">
      <h3 className="text-h3">{title}</h3>
      <List lines={children.slice(0, SHOWN_LINES)} />
      {rest.length > 0 ? (
        <Disclosure summary={t('more', { count: rest.length })}>
          <List lines={rest} />
        </Disclosure>
      ) : null}
    </section>
  )
}

function List({ lines }: { lines: readonly ReactNode[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no state and keep their order
        <li key={index} className="text-column">
          {line}
        </li>
      ))}
    </ul>
  )
}

function OverlapLine({
  overlap,
  view,
  labelOf,
}: {
  overlap: Overlap
  view: CitizenHistoryView
  labelOf: (code: string) => string
}) {
  const t = useTranslations('corrections.findings')
  const rangeText = useRangeText()
  const textOf = (rowId: string) => {
    const values = view.periods.find(({ head }) => head.id === rowId)?.head.values
    return values ? t('row', { name: labelOf(values.benefitCode), range: rangeText(values) }) : ''
  }
  return t.rich('overlap', {
    days: overlap.days,
    first: textOf(overlap.firstId),
    second: textOf(overlap.secondId),
    toFirst: (words) => <TextLink href={rowHref(view.citizenId, overlap.firstId)}>{words}</TextLink>,
    toSecond: (words) => <TextLink href={rowHref(view.citizenId, overlap.secondId)}>{words}</TextLink>,
  })
}

function useRangeText() {
  const t = useTranslations('corrections.findings')
  const locale = useLocale()
  return (range: DayRange) => {
    const from = formatDay(range.from, locale)
    const last = lastDayOf(range)
    if (last === null) return t('running', { from })
    return last === range.from ? from : t('range', { from, until: formatDay(last, locale) })
  }
}
