import { type Day, dayOrNull } from '@/lib/calendar/day'
import type { Prisma } from '@/prisma/generated/client'
import type { ImportStatus } from '@/prisma/generated/enums'

export type ImportCountKey =
  | 'newPeople'
  | 'newPeriods'
  | 'changedPeriods'
  | 'endedPeriods'
  | 'vanishedPeriods'
  | 'vanishedPeople'

export type ImportSummary = Record<ImportCountKey, number> & {
  id: string
  fileName: string
  source: string
  programme: string
  status: ImportStatus
  /** Null = not stated, and not found in the file yet. */
  extractOn: Day | null
  coversFrom: Day | null
  rowCount: number
  acceptedCount: number
  rejectedCount: number
  warningCount: number
  peopleCount: number
  createdAt: Date
  createdBy: string | null
  completedAt: Date | null
  undoneAt: Date | null
  undoneBy: string | null
}

export const summarySelect = {
  id: true,
  fileName: true,
  source: { select: { name: true } },
  programme: { select: { name: true } },
  status: true,
  extractOn: true,
  coversFrom: true,
  rowCount: true,
  rejectedCount: true,
  warningCount: true,
  peopleCount: true,
  newPeople: true,
  newPeriods: true,
  changedPeriods: true,
  endedPeriods: true,
  vanishedPeriods: true,
  vanishedPeople: true,
  createdAt: true,
  createdById: true,
  completedAt: true,
  undoneAt: true,
  undoneById: true,
} satisfies Prisma.HistoryImportSelect

type SummaryRow = Prisma.HistoryImportGetPayload<{ select: typeof summarySelect }>

export function summarise(row: SummaryRow, names: ReadonlyMap<string, string>): ImportSummary {
  const { createdById, undoneById, source, programme, extractOn, coversFrom, ...same } = row
  return {
    ...same,
    source: source.name,
    programme: programme.name,
    extractOn: dayOrNull(extractOn),
    coversFrom: dayOrNull(coversFrom),
    acceptedCount: row.rowCount - row.rejectedCount,
    createdBy: names.get(createdById) ?? null,
    undoneBy: undoneById ? (names.get(undoneById) ?? null) : null,
  }
}
