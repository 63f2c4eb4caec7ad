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
import { FieldError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import type { Viewer } from '@/lib/platform/viewer'
import { exportCaseloadSchema } from './bulk-schema'
import type { CaseloadRow } from './caseload-details'
import { parseCaseloadFilter, queryOf } from './caseload-filter'
import { listExportableCases, readExportRows } from './caseload-rows'

const ENTITY = 'CaseloadExport'
const details = z.object({ query: z.string(), format: z.enum(['xlsx', 'csv']), caseIds: z.array(z.string()) })

/** Logs who takes which people out for what, before there is a file; the answer is where to fetch it. */
export const exportCaseload = defineCommand({
  name: 'cases.exportCaseload',
  schema: exportCaseloadSchema,
  run: async ({ tx, viewer, today: on, input, audit }) => {
    const { filter } = parseCaseloadFilter(queryOf(input.query), viewer)
    const caseIds = input.cases?.map(({ caseId }) => caseId)
    const cases = await listExportableCases(tx, {
      viewer,
      filter,
      today: on,
      ...(caseIds ? { caseIds } : {}),
    })
    if (cases.length === 0) throw new FieldError('exportPurpose', 'nothingToExport')
    const exportId = randomUUID()
    await audit({
      kind: 'EXPORT',
      entity: ENTITY,
      entityId: exportId,
      purpose: input.exportPurpose,
      details: {
        query: input.query,
        format: input.format,
        caseIds: cases.map((one) => one.caseId),
        citizenIds: cases.map((one) => one.citizenId),
      },
    })
    const message = wordsOf(viewer)('caseload.bulk.exported', { count: cases.length })
    return { value: { message, file: routes.caseloadFile(exportId) } }
  },
})

/** The file of an export the viewer just logged; null for any other. */
export async function makeCaseloadFile(
  viewer: Viewer,
  exportId: string | null,
): Promise<{ doc: TableDocument; format: 'xlsx' | 'csv'; fileName: string } | null> {
  const logged = await findLoggedExport(viewer, { entity: ENTITY, exportId, details })
  if (!logged) return null
  const { query, format, caseIds } = logged.details
  const { filter } = parseCaseloadFilter(queryOf(query), viewer)
  const rows = await readExportRows({ viewer, filter, today: today(), caseIds })
  const t = wordsOf(viewer)
  return {
    doc: documentOf(rows, { viewer, purpose: logged.purpose }),
    format,
    fileName: t('caseload.file.name', { day: today() }),
  }
}

function documentOf(
  rows: readonly CaseloadRow[],
  { viewer, purpose }: { viewer: Viewer; purpose: string },
): TableDocument {
  const t = wordsOf(viewer)
  const { locale } = viewer
  const column = (label: string, kind: 'text' | 'day' | 'number' = 'text') => ({ label, kind })
  const on = { day: formatDay(today(), locale), time: formatTime(now(), locale) }
  return {
    title: t('caseload.file.title'),
    subtitle: t('caseload.file.subtitle', { count: rows.length, ...on }),
    sheets: [
      {
        name: t('caseload.file.title'),
        columns: [
          column(t('caseload.column.citizen')),
          column(t('caseload.file.born'), 'day'),
          column(t('caseload.column.NEXT_STEP')),
          column(t('caseload.file.nextStepOn'), 'day'),
          column(t('caseload.file.dueKind')),
          column(t('caseload.file.due'), 'day'),
          column(t('caseload.column.LANE')),
          column(t('caseload.column.COMPANY')),
          column(t('caseload.column.PAID_HOURS'), 'number'),
          column(t('caseload.file.contactKind')),
          column(t('caseload.file.contactOn'), 'day'),
          column(t('caseload.file.consultant')),
          column(t('caseload.file.adviser')),
        ],
        rows: rows.map((row) => [
          row.name,
          row.birthOn,
          row.nextStep,
          row.nextStepOn,
          row.deadline && titleOf(row.deadline, t),
          row.deadline?.dueOn ?? null,
          t(`words.lanes.${row.lane}`),
          row.companyName,
          row.paidHours,
          row.lastContact && t(`caseload.contact.${row.lastContact.kind}`),
          row.lastContact?.on ?? null,
          row.consultant?.name ?? null,
          row.adviser?.name ?? null,
        ]),
        note: t('caseload.file.purpose', { purpose }),
      },
    ],
    footer: t('caseload.file.footer'),
    language: locale,
  }
}

type Words = ReturnType<typeof wordsOf>

function wordsOf({ locale }: Viewer) {
  return createTranslator({ locale, messages: catalogues[locale] })
}

function titleOf({ kind, sequence }: { kind: string; sequence: number }, t: Words): string {
  return t(`deadlines.kind.${kind}` as never, { number: sequence } as never)
}
