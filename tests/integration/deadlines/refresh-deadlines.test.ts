import { expect, test } from 'vitest'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { refreshDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { db } from '@/lib/platform/db'
import { createJobWorkplace, createWorkplace } from '@/tests/factories/aftercare'

test('R02 deadlines are not computed while another command works on the citizen', async () => {
  const { citizen } = await createJobWorkplace(db)
  const order: string[] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let tellLocked = () => {}
  const locked = new Promise<void>((resolve) => {
    tellLocked = resolve
  })
  const first = db.$transaction(async (tx) => {
    await lockCitizens(tx, [citizen.id])
    tellLocked()
    await held
    await tx.consent.deleteMany({ where: { citizenId: citizen.id } })
    await refreshDeadlines(tx, [citizen.id])
    order.push('first')
  })
  await locked
  const second = db.$transaction(async (tx) => {
    await refreshDeadlines(tx, [citizen.id])
    order.push('second')
  })
  await waitUntilSomeoneWaits()
  release()
  await Promise.all([first, second])

  expect(order).toEqual(['first', 'second'])
  expect(await db.deadline.count({ where: { citizenId: citizen.id, ruleId: 'R02' } })).toBe(0)
})

test('two refreshes of the same citizens, named in opposite order, do not wait for one another for ever', async () => {
  const worlds = await Promise.all([createWorkplace(db), createWorkplace(db), createWorkplace(db)])
  const ids = worlds.map(({ citizen }) => citizen.id)
  const refresh = (citizenIds: string[]) => db.$transaction((tx) => refreshDeadlines(tx, citizenIds))

  const done = Array.from({ length: 6 }, (_, index) => refresh(index % 2 ? ids : ids.toReversed()))
  await expect(Promise.all(done)).resolves.toHaveLength(6)
})

/** Until a statement of another transaction of this database waits for a lock. */
async function waitUntilSomeoneWaits(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const [row] = await db.$queryRaw<[{ waiting: number }]>`
      SELECT count(*)::int AS "waiting", pg_sleep(0.02)::text FROM pg_stat_activity
      WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`
    if (row.waiting > 0) return
  }
  throw new Error('Nobody waited')
}
