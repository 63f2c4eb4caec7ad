import { expect, vi } from 'vitest'
import { db } from '@/lib/platform/db'

/** Until another transaction of this database waits for a lock: it has come as far as it can. */
export function waitUntilSomeoneWaits(): Promise<void> {
  return vi.waitFor(async () => {
    const [row] = await db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS "waiting" FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    expect(row?.waiting).toBeGreaterThan(0)
  }, 15_000)
}
