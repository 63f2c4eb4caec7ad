import { today } from '@/lib/calendar/today'
import { findCitizensByName } from '@/lib/citizens/find-citizens'
import { db } from '@/lib/platform/db'
import { loadViewer } from '@/lib/platform/load-viewer'

/** As people type: whole and part, without the letters of Danish, in any order, misspelt, and what nobody is called. */
const TEXTS = [
  'Holst Amina',
  'soren',
  'aagard',
  'Jørgnsen',
  'østergaard',
  'kristnsen bo',
  'an',
  'Pedersn',
  'åse kjaer',
  'flemmign',
  'nørgaard lund',
  'qwertyx',
]
const ROUNDS = 15

/** W2: milliseconds of the search's own statements for each text, the same for a consultant and for who sees the unit. */
export async function timeSearches(userIds: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const userId of userIds) {
    const viewer = await loadViewer(db, userId, today())
    if (!viewer) throw new Error('A measured viewer holds no role')
    await db.$transaction(
      async (tx) => {
        for (let round = 0; round <= ROUNDS; round += 1) {
          for (const text of TEXTS) {
            const started = performance.now()
            await findCitizensByName({ tx, viewer, today: today(), limit: 26 }, text)
            if (round > 0) times.push(performance.now() - started)
          }
        }
      },
      { timeout: 600_000 },
    )
  }
  await db.$disconnect()
  return times
}
