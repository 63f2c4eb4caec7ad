import { useLocale, useTranslations } from 'next-intl'
import type { HistoryRow } from '@/components/citizen-history/history-rows'
import { formatDay } from '@/lib/calendar/format'
import type { CorrectionNote, RowOrigin } from '@/lib/history/corrections/queries'

type SourceCellProps<Values> = {
  row: HistoryRow<Values>
  /** What a correction changed, fx “til og med 30.04.2026 (var 31.03.2026)”. */
  changesOf: (before: Values, after: Values) => string[]
}

/** Where the values of a row come from, and who corrected them when and why (P35). */
export function SourceCell<Values>({ row, changesOf }: SourceCellProps<Values>) {
  const { version, before, isHead, counts } = row
  const { made, replacedBy, source, origin } = version
  const isCorrected = made?.kind === 'CHANGED' && source === 'TYPED'
  const changes = isCorrected && before ? changesOf(before.values, version.values) : []
  return (
    <span className="grid gap-1">
      {isCorrected ? null : <Origin origin={origin} />}
      {made?.kind === 'ADDED' ? <Reason note={made} /> : null}
      {made && isCorrected ? <Note note={made} act="corrected" changes={changes} /> : null}
      {made?.kind === 'CHANGED' && source === 'IMPORT' ? <Note note={made} act="restored" /> : null}
      {replacedBy && isHead && !counts ? (
        <Note note={replacedBy} act={replacedBy.kind === 'REMOVED' ? 'removed' : 'withdrawn'} />
      ) : null}
    </span>
  )
}

function Origin({ origin }: { origin: RowOrigin }) {
  const t = useTranslations('corrections.origin')
  const locale = useLocale()
  if (origin.kind === 'TYPED') {
    const day = formatDay(origin.on, locale)
    return <span>{origin.by ? t('typedBy', { name: origin.by, day }) : t('typed', { day })}</span>
  }
  const { sourceName, fileName, extractOn } = origin
  if (sourceName === null) return <span>{t('imported')}</span>
  return (
    <span>
      {extractOn ? t('extract', { source: sourceName, day: formatDay(extractOn, locale) }) : sourceName}
      {fileName ? <span className="block break-words text-ink-600 text-tag">{fileName}</span> : null}
    </span>
  )
}

type NoteProps = {
  note: CorrectionNote
  act: 'corrected' | 'restored' | 'removed' | 'withdrawn'
  changes?: readonly string[]
}

export function Note({ note, act, changes = [] }: NoteProps) {
  const t = useTranslations('corrections')
  const locale = useLocale()
  const words = { day: formatDay(note.on, locale), name: note.by ?? t('someone') }
  return (
    <span>
      {t(`note.${act}`, words)}
      {changes.length > 0 ? `: ${changes.join(', ')}` : null}
      <Reason note={note} />
    </span>
  )
}

function Reason({ note }: { note: CorrectionNote }) {
  const t = useTranslations('corrections')
  return (
    <span className="block whitespace-pre-line text-column text-ink-700">
      {t('because', { reason: note.reason })}
    </span>
  )
}
