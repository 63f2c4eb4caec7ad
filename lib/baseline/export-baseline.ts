import 'server-only'
import { createTranslator } from 'next-intl'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { now, today } from '@/lib/calendar/today'
import type { ExportFormat } from '@/lib/export/export-response'
import type { TableCell, TableDocument, TableSheet } from '@/lib/export/table-document'
import { catalogues } from '@/lib/i18n/catalogues'
import type { ShownCount } from '@/lib/overview/rules/small-numbers'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { divideToOneDecimal } from '@/lib/screening/rules/rounding'
import { partLabel } from './part-label'
import { analyse, mayAnalyse } from './queries'
import { countMeasures, distributions, type Measure, partsOf, UNKNOWN } from './rules/measures'
import { type ShownBaseline, type ShownPart, showBaseline } from './rules/shown-baseline'
import type { BaselineScope } from './scope'
import { listScopeChoices, pickChoice } from './scope-choices'
import { scopeLabel } from './scope-label'

type BaselineExport = { doc: TableDocument; fileName: string }

/** Totals as they may leave the house (R25), logged. Null for a scope the viewer's unit does not have. */
export async function exportBaseline(
  viewer: Viewer,
  { scope, format }: { scope: BaselineScope; format: ExportFormat },
): Promise<BaselineExport | null> {
  if (!mayAnalyse(viewer)) return null
  const choice = pickChoice(await listScopeChoices(viewer), scope)
  if (!choice) return null
  const { counts, hidden } = await analyse(viewer, choice)
  const shown = showBaseline(counts)
  const words = exportWords(viewer)
  const { t, locale } = words
  const doc: TableDocument = {
    title: t('title'),
    subtitle: t('export.subtitle', {
      scope: scopeLabel(t, { choice, locale }),
      citizens: words.citizensOf(shown.citizens),
      day: formatDay(today(), locale),
      time: formatTime(now(), locale),
    }),
    sheets: [countsSheet(shown, words), distributionsSheet(shown, words)],
    footer: t('export.footer'),
    language: locale,
  }
  await recordAuditBy(viewer, db, {
    kind: 'EXPORT',
    operation: 'export nulpunktsanalyse',
    details: { scope, format, citizens: counts.citizens, hidden },
  })
  return { doc, fileName: t('export.fileName', { day: today() }) }
}

type Words = ReturnType<typeof exportWords>

function exportWords({ locale }: Viewer) {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: 'baseline' })
  const cell = (part: ShownPart | undefined): string | number => {
    if (!part || part.kind === 'HIDDEN') return t('export.hiddenPart')
    if (part.kind === 'EXACT') return part.value
    return t(part.kind === 'FEW' ? 'export.few' : 'export.withheld')
  }
  const citizensOf = (total: ShownCount) =>
    total.kind === 'WITHHELD'
      ? t('export.withheldTotal')
      : t('export.citizens', { count: String(cell(total)) })
  return { t, locale, cell, citizensOf }
}

function countsSheet({ citizens, parts }: ShownBaseline, { t, cell }: Words): TableSheet {
  const rows = countMeasures.map((measure): TableCell[] => [
    t(`measure.${measure}`),
    cell(parts[measure].YES),
    shareOf(parts[measure].YES, citizens),
    UNKNOWN in parts[measure] ? cell(parts[measure][UNKNOWN]) : 0,
  ])
  const missing = parts.MISSING_MONTHS.YES
  rows.push([t('measure.MISSING_MONTHS'), cell(missing), shareOf(missing, citizens), null])
  return {
    name: t('export.sheetCounts'),
    columns: [
      { label: t('column.measure'), kind: 'text' },
      { label: t('column.citizens'), kind: 'number' },
      { label: t('column.share'), kind: 'percent' },
      { label: t('column.unknown'), kind: 'number' },
    ],
    rows,
    note: t('export.note'),
  }
}

function distributionsSheet({ citizens, parts }: ShownBaseline, { t, cell }: Words): TableSheet {
  return {
    name: t('export.sheetDistributions'),
    columns: [
      { label: t('column.measure'), kind: 'text' },
      { label: t('column.part'), kind: 'text' },
      { label: t('column.citizens'), kind: 'number' },
      { label: t('column.share'), kind: 'percent' },
    ],
    rows: distributions.flatMap((measure: Measure) =>
      partsOf(measure).map((part): TableCell[] => [
        t(`measure.${measure}`),
        partLabel(t, { measure, part }),
        cell(parts[measure][part]),
        shareOf(parts[measure][part], citizens),
      ]),
    ),
    note: t('export.note'),
  }
}

/** Only of exact numbers: a share would give the number away. */
function shareOf(part: ShownPart | undefined, citizens: ShownCount): number | null {
  if (part?.kind !== 'EXACT' || citizens.kind !== 'EXACT' || citizens.value === 0) return null
  return divideToOneDecimal(100 * part.value, citizens.value)
}
