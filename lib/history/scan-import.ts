import 'server-only'
import { z } from 'zod'
import { addDays, type Day } from '@/lib/calendar/day'
import { JobError, type ReportProgress } from '@/lib/jobs/job-handler'
import type { Tx } from '@/lib/platform/db'
import { maskNumbersIn } from '@/lib/platform/mask-cpr'
import { listBenefitTypesOn } from './benefit-table'
import { type ColumnHeadings, extractColumns } from './extract/columns'
import { ExtractError, type ExtractFailure } from './extract/extract-error'
import { type ScannedExtract, scanExtract } from './extract/scan-extract'
import { MOST_REPORTED } from './import-report'
import { extractDayOf } from './plan-import'
import { openStoredFile } from './stored-file'
import type { LockedImport } from './stored-imports'

type DatedExtract = { scanned: ScannedExtract; extractOn: Day; coversUntil: Day }

type ImportToScan = { found: LockedImport; today: Day; progress: ReportProgress }

const headings = z.record(z.enum(extractColumns), z.string().nullable())

/** The rows of an uploaded file with the day they are from. Throws JobError naming what is wrong with the file. */
export async function scanImport(tx: Tx, { found, today, progress }: ImportToScan): Promise<DatedExtract> {
  const benefitTypes = await listBenefitTypesOn(tx, today)
  const columns: ColumnHeadings = headings.parse(found.columns)
  const scan = (screenedOn: Day) =>
    scanExtract(openStoredFile(tx, { ...found, importId: found.id }), {
      benefitCodes: [...benefitTypes.keys()],
      screenedOn,
      columns,
      mostProblems: MOST_REPORTED,
      onProgress: ({ rows, expected }) => progress({ stage: 'reading', done: rows, total: expected }),
    })
  try {
    const scanned = await scan(found.extractOn ?? today)
    if (scanned.rowCount === 0) throw new JobError({ code: 'FILE_WITHOUT_ROWS', facts: {} })
    const extractOn = found.extractOn ?? extractDayOf({ ...scanned, today })
    checkCoverage({ coversFrom: found.coversFrom, extractOn })
    const coversUntil = addDays(extractOn, 1)
    if (!isAnyoneBornAfter(scanned, extractOn)) return { scanned, extractOn, coversUntil }
    return { scanned: await scan(extractOn), extractOn, coversUntil }
  } catch (error) {
    if (error instanceof ExtractError) throw new JobError(describeFailure(error.failure))
    throw error
  }
}

function checkCoverage({ coversFrom, extractOn }: { coversFrom: Day | null; extractOn: Day }): void {
  if (coversFrom === null || coversFrom <= extractOn) return
  throw new JobError({ code: 'COVERS_FROM_AFTER_EXTRACT', facts: { coversFrom, extractOn } })
}

function isAnyoneBornAfter({ history }: ScannedExtract, day: Day): boolean {
  for (const person of history.people()) if (person.birthOn > day) return true
  return false
}

const LONGEST_LIST = 200

/** The names of columns are the file's own: a file that is something else entirely can have very long ones. */
export function describeFailure(failure: ExtractFailure): { code: string; facts: Record<string, string> } {
  if (!('columns' in failure)) return { code: failure.code, facts: {} }
  const list = failure.columns.map(maskNumbersIn).join(', ')
  const columns = list.length > LONGEST_LIST ? `${list.slice(0, LONGEST_LIST)} …` : list
  return { code: failure.code, facts: { columns } }
}
