import 'server-only'
import type { Tx } from '@/lib/platform/db'

/**
 * One writer at a time per citizen, until the transaction ends: consent, visits, decisions and dates of all the
 * citizen's jobs bear on the same deadlines. In the order of the ids, so that two writers of several never wait for one
 * another. NO KEY, so that rows that only point to the citizen can still be written meanwhile.
 */
export async function lockCitizens(tx: Tx, citizenIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "citizens" WHERE "id" = ANY(${[...citizenIds]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`
}
