import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { Tx } from '@/lib/platform/db'
import { loadViewer } from '@/lib/platform/load-viewer'
import type { RoleCode, Viewer } from '@/lib/platform/viewer'
import type { AKasse, Team, Unit, User } from '@/prisma/generated/client'

const tag = () => randomUUID().slice(0, 8)

export function createUnit(
  db: Tx,
  overrides: Partial<{ name: string; officeName: string }> = {},
): Promise<Unit> {
  return db.unit.create({
    data: { name: `Prøveby Kommune ${tag()}`, officeName: 'Jobcenter Prøveby', ...overrides },
  })
}

export function createTeam(db: Tx, overrides: { unitId: string; name?: string }): Promise<Team> {
  return db.team.create({ data: { name: `Team ${tag()}`, ...overrides } })
}

export function createAKasse(db: Tx, overrides: Partial<{ name: string }> = {}): Promise<AKasse> {
  return db.aKasse.create({ data: { name: `A-kasse ${tag()}`, ...overrides } })
}

type UserOverrides = {
  unitId: string
  role?: RoleCode
  /** Beside `role`, in the same unit and team. */
  moreRoles?: readonly RoleCode[]
  teamId?: string | null
  aKasseId?: string | null
  isCleared?: boolean
  name?: string
}

/** A person with a running role, and the viewer that person is today. */
export async function createUser(db: Tx, overrides: UserOverrides): Promise<{ user: User; viewer: Viewer }> {
  const {
    unitId,
    role = 'VIRKSOMHEDSKONSULENT',
    moreRoles = [],
    teamId = null,
    isCleared = false,
  } = overrides
  const user = await db.user.create({
    data: {
      name: overrides.name ?? `Prøve Medarbejder ${tag()}`,
      email: `${randomUUID()}@example.dk`,
      roleAssignments: {
        create: [role, ...moreRoles].map((code) => ({
          role: code,
          unitId,
          teamId,
          aKasseId: code === 'A_KASSE' ? (overrides.aKasseId ?? null) : null,
          isCleared,
          fromOn: toDbDate('2020-01-01'),
        })),
      },
    },
  })
  return { user, viewer: await viewerOf(db, user.id) }
}

/** The viewer as of now, fx after a stand-in was added. */
export async function viewerOf(db: Tx, userId: string): Promise<Viewer> {
  const viewer = await loadViewer(db, userId, today())
  if (!viewer) throw new Error('The user holds no role today')
  return viewer
}

type StandInOverrides = { absentId: string; standInId: string | null; fromOn?: Day; untilOn?: Day }

/** Covers today unless told otherwise, by nobody where `standInId` is null; load the stand-in's viewer again afterwards. */
export function createStandIn(db: Tx, overrides: StandInOverrides) {
  const { absentId, standInId, fromOn = '2026-11-01', untilOn = '2027-01-01' } = overrides
  return db.standIn.create({
    data: { absentId, standInId, fromOn: toDbDate(fromOn), untilOn: toDbDate(untilOn) },
  })
}
