import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Fewer rows than this leave the planner's picture of the tables near enough. */
const MANY_ROWS = 10_000

/**
 * Gives the planner its picture of the tables an import fills, which it otherwise has minutes later: the first look at
 * the queue would be slow until then. Tables the app's role may not analyse are passed over by the server.
 */
export async function analyseTables(tx: Tx, { rowCount }: { rowCount: number }): Promise<void> {
  if (rowCount <= MANY_ROWS) return
  await tx.$executeRaw`
    ANALYZE "citizens", "benefit_periods", "employments", "history_coverages", "screenings", "screening_facts"`
}
