import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { type DemoStaff, demoStaff, OTHER_FUND, OWN_FUND, type StaffKey } from '../demo-people'
import { instantOn } from './instants'
import type { Random } from './random'

export type Team = 'Team Nord' | 'Team Syd'

export type Organisation = {
  unitId: string
  teamIds: Record<Team, string>
  userIds: Record<StaffKey, string>
  aKasseIds: { OWN: string; OTHER: string }
}

/** One municipality with two teams, its staff in all roles, two funds and a stand-in that runs now. */
export async function writeOrganisation(
  tx: Tx,
  { random, today }: { random: Random; today: Day },
): Promise<Organisation> {
  const unitId = random.uuid()
  const teamIds = { 'Team Nord': random.uuid(), 'Team Syd': random.uuid() }
  const userIds = Object.fromEntries(demoStaff.map(({ key }) => [key, random.uuid()])) as Record<
    StaffKey,
    string
  >
  await tx.unit.create({
    data: { id: unitId, name: 'Fjordby Kommune', officeName: 'Jobcenter Fjordby' },
    select: { id: true },
  })
  await tx.team.createMany({
    data: Object.entries(teamIds).map(([name, id]) => ({ id, unitId, name })),
  })
  const aKasseIds = {
    OWN: await findOrCreateFund(tx, { id: random.uuid(), name: OWN_FUND }),
    OTHER: await findOrCreateFund(tx, { id: random.uuid(), name: OTHER_FUND }),
  }
  const hiredOn = addDays(today, -900)
  await tx.user.createMany({
    data: demoStaff.map(({ key, name }, index) => ({
      id: userIds[key],
      name,
      email: emailOf(name),
      isDemo: true,
      // The sign-in page lists people in the order they came.
      createdAt: instantOn(addDays(hiredOn, index)),
    })),
  })
  await tx.roleAssignment.createMany({
    data: demoStaff.flatMap(
      ({ key, roles, team, aKasse, department, isCleared }: DemoStaff & { key: StaffKey }) =>
        roles.map((role) => ({
          userId: userIds[key],
          role,
          unitId,
          teamId: team ? teamIds[team] : null,
          aKasseId: aKasse === OWN_FUND ? aKasseIds.OWN : aKasse === OTHER_FUND ? aKasseIds.OTHER : null,
          department: department ?? null,
          isCleared: isCleared ?? false,
          fromOn: toDbDate(hiredOn),
        })),
    ),
  })
  await tx.standIn.create({
    data: {
      absentId: userIds.soeren,
      standInId: userIds.mette,
      fromOn: toDbDate(addDays(today, -3)),
      untilOn: toDbDate(addDays(today, 12)),
    },
    select: { id: true },
  })
  return { unitId, teamIds, userIds, aKasseIds }
}

async function findOrCreateFund(tx: Tx, fund: { id: string; name: string }): Promise<string> {
  const { id } = await tx.aKasse.upsert({
    where: { name: fund.name },
    create: fund,
    update: {},
    select: { id: true },
  })
  return id
}

/** mette.krogh@fjordby.example, in letters that every mail system takes. */
function emailOf(name: string): string {
  const local = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(' ', '.')
  return `${local}@fjordby.example`
}
