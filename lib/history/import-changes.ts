import 'server-only'
import type { Day } from '@/lib/calendar/day'
import type { BulkTransaction } from '@/lib/platform/bulk-transaction'
import { createRowIds } from '@/lib/platform/row-id'

/**
 * What an import changed beside the ends of periods: a citizen's fund, as it was before; a citizen it made, with nothing
 * before; the day an open screening is dated by.
 */
export type ImportChange =
  | { entity: 'Citizen'; rowId: string; before: { aKasseId: string | null } | null }
  | { entity: 'Screening'; rowId: string; before: { screenedOn: Day } }

export async function recordChanges(
  { copy }: BulkTransaction,
  importId: string,
  changes: readonly ImportChange[],
): Promise<void> {
  if (changes.length === 0) return
  const nextId = createRowIds()
  await copy(
    { table: 'history_import_changes', columns: ['id', 'importId', 'entity', 'rowId', 'before'] },
    changes.map(({ entity, rowId, before }) => [nextId(), importId, entity, rowId, JSON.stringify(before)]),
  )
}
