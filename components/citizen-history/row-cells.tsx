import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { HistoryRow } from '@/components/citizen-history/history-rows'
import { TextLink } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'
import { formatDay } from '@/lib/calendar/format'
import { historyHref, rowPlace } from '@/lib/history/corrections/history-address'
import type { HistoryKind } from '@/lib/history/corrections/schema'
import { routes } from '@/lib/platform/routes'

/** A value that no longer counts is struck through; the tag in the row's head says so in a word. */
export function CountedValue({ row, children }: { row: HistoryRow<unknown>; children: ReactNode }) {
  return row.counts ? children : <s className="text-ink-600">{children}</s>
}

/** The name of the row, its place on the page, and what became of it. */
export function RowTitle({ row, children }: { row: HistoryRow<unknown>; children: ReactNode }) {
  const t = useTranslations('corrections.tag')
  const tag = tagOf(row)
  return (
    <span
      id={rowPlace(row.version.id)}
      className="inline-flex scroll-mt-24 flex-wrap items-center gap-x-2 gap-y-1"
    >
      <CountedValue row={row}>{children}</CountedValue>
      {tag ? <StatusTag kind="neutral">{t(tag)}</StatusTag> : null}
    </span>
  )
}

function tagOf({ version, counts, isHead }: HistoryRow<unknown>) {
  if (!counts) return !isHead ? 'replaced' : version.replacedBy?.kind === 'REMOVED' ? 'removed' : 'withdrawn'
  if (version.made === null) return null
  if (version.made.kind === 'ADDED') return 'added'
  return version.source === 'IMPORT' ? 'restored' : 'corrected'
}

export function FromDay({ row }: { row: HistoryRow<DayRange> }) {
  const locale = useLocale()
  return <CountedValue row={row}>{formatDay(row.version.values.from, locale)}</CountedValue>
}

export function LastDay({ row }: { row: HistoryRow<DayRange> }) {
  const t = useTranslations('corrections')
  const locale = useLocale()
  const day = lastDayOf(row.version.values)
  return <CountedValue row={row}>{day === null ? t('running') : formatDay(day, locale)}</CountedValue>
}

type RowActionsProps = {
  row: HistoryRow<unknown>
  citizenId: string
  shown: HistoryKind | null
  /** What the link is about, for those who hear it alone. */
  name: string
}

export function RowActions({ row, citizenId, shown, name }: RowActionsProps) {
  const t = useTranslations('corrections')
  const { line, version } = row
  if (!row.isHead) return null
  if (version.isUnderAftercare) {
    return <TextLink href={routes.citizenAftercare(citizenId)}>{t('toAftercare')}</TextLink>
  }
  if (!row.counts && line.restorable === null) return null
  return (
    <TextLink href={historyHref(citizenId, { shown, openedRowId: version.id })}>
      {row.counts ? t('correct') : t('restore.open')}
      <span className="sr-only"> {name}</span>
    </TextLink>
  )
}
