import 'server-only'
import { randomUUID } from 'node:crypto'
import { createTranslator } from 'next-intl'
import { z } from 'zod'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { now, today } from '@/lib/calendar/today'
import { findLoggedExport } from '@/lib/export/logged-export'
import type { TableDocument } from '@/lib/export/table-document'
import { catalogues } from '@/lib/i18n/catalogues'
import { defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError } from '@/lib/platform/command-error'
import { choiceField, optionalText, requiredText } from '@/lib/platform/fields'
import { routes } from '@/lib/platform/routes'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { parseOverdueFilter } from './overdue-filter'
import { fits, listOverdueRows, type OverdueRow } from './overdue-rows'

const ENTITY = 'OverdueExport'
const exportSchema = z.object({
  query: optionalText(300),
  exportPurpose: requiredText('exportPurposeMissing', 300),
  format: choiceField(['xlsx', 'csv'], 'unreadable'),
})

const details = z.object({
  query: z.string().nullable(),
  format: z.enum(['xlsx', 'csv']),
  deadlineIds: z.array(z.string()),
})

const filterOf = (query: string | null) =>
  parseOverdueFilter(Object.fromEntries(new URLSearchParams(query ?? '')))

async function listExportRows(viewer: Viewer, query: string | null): Promise<OverdueRow[]> {
  const filter = filterOf(query)
  const rows = await listOverdueRows(viewer, { kind: filter.kind, on: today() })
  return rows.filter((row) => fits(row, filter))
}

/** Logs who takes which people out for what, before there is a file; the answer is where to fetch it. */
export const exportOverdue = defineCommand({
  name: 'overview.exportOverdue',
  schema: exportSchema,
  run: async ({ viewer, input, audit }) => {
    if (!hasRole(viewer, 'LEDER')) throw new NotFoundError({ entity: 'Unit', entityId: viewer.unitId })
    const rows = await listExportRows(viewer, input.query)
    if (rows.length === 0) throw new FieldError('exportPurpose', 'nothingToExport')
    const exportId = randomUUID()
    await audit({
      kind: 'EXPORT',
      entity: ENTITY,
      entityId: exportId,
      purpose: input.exportPurpose,
      details: {
        query: input.query,
        format: input.format,
        deadlineIds: rows.map(({ id }) => id),
        citizenIds: [...new Set(rows.map(({ citizenId }) => citizenId))],
      },
    })
    return { value: { file: routes.overdueFile(exportId) } }
  },
})

/** The file of an export the viewer just logged; null for any other. */
export async function makeOverdueFile(
  viewer: Viewer,
  exportId: string | null,
): Promise<{ doc: TableDocument; format: 'xlsx' | 'csv'; fileName: string } | null> {
  const logged = await findLoggedExport(viewer, { entity: ENTITY, exportId, details })
  if (!logged) return null
  const { query, format, deadlineIds } = logged.details
  const rows = (await listExportRows(viewer, query)).filter((row) => deadlineIds.includes(row.id))
  const t = wordsOf(viewer)
  return {
    doc: documentOf(rows, { viewer, purpose: logged.purpose }),
    format,
    fileName: t('overview.late.file.name', { day: today() }),
  }
}

function documentOf(
  rows: readonly OverdueRow[],
  { viewer, purpose }: { viewer: Viewer; purpose: string },
): TableDocument {
  const t = wordsOf(viewer)
  const { locale } = viewer
  const column = (label: string, kind: 'text' | 'day' | 'number' = 'text') => ({ label, kind })
  return {
    title: t('overview.late.title'),
    subtitle: t('overview.late.file.subtitle', {
      count: rows.length,
      day: formatDay(today(), locale),
      time: formatTime(now(), locale),
    }),
    sheets: [
      {
        name: t('overview.late.title'),
        columns: [
          column(t('overview.late.column.team')),
          column(t('overview.late.consultant')),
          column(t('overview.late.column.citizen')),
          column(t('overview.late.column.what')),
          column(t('overview.late.column.company')),
          column(t('overview.late.column.due'), 'day'),
          column(t('overview.late.file.daysLate'), 'number'),
        ],
        rows: rows.map((row) => [
          row.teamName,
          row.holder?.name ?? t('overview.late.noHolder'),
          row.citizenName,
          t(`deadlines.kind.${row.kind}` as never, { number: row.sequence } as never),
          row.companyName,
          row.dueOn,
          row.daysLate,
        ]),
        note: t('overview.late.file.purpose', { purpose }),
      },
    ],
    footer: t('overview.late.file.footer'),
    language: locale,
  }
}

function wordsOf({ locale }: Viewer) {
  return createTranslator({ locale, messages: catalogues[locale] })
}
