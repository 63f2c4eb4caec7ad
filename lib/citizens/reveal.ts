import 'server-only'
import { now, today } from '@/lib/calendar/today'
import { readableCitizens } from '@/lib/platform/access'
import { NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/secrets'
import type { StaffRead } from '@/lib/platform/staff-read'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { formatCpr } from './rules/cpr'
import { revealSchema } from './schema'

/** The whole CPR number, to authority advisers only. */
export const revealCpr: StaffRead<typeof revealSchema, { text: string }> = {
  name: 'citizens.revealCpr',
  schema: revealSchema,
  run: async ({ tx, viewer, input, audit }) => {
    if (!hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) throw missing(input.citizenId)
    const citizen = await findReadable(tx, viewer, input.citizenId)
    await audit({ ...lineOf(input.citizenId), details: { field: 'cpr' } })
    return { text: formatCpr(decrypt(citizen.cprCipher).toString()) }
  },
}

/** An address that is protected, or that no source has called free to show. */
export const revealAddress: StaffRead<typeof revealSchema, { text: string | null }> = {
  name: 'citizens.revealAddress',
  schema: revealSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const citizen = await findReadable(tx, viewer, input.citizenId)
    await audit({ ...lineOf(input.citizenId), details: { field: 'address' } })
    return { text: citizen.address }
  },
}

async function findReadable(tx: Tx, viewer: Viewer, citizenId: string) {
  const citizen = await tx.citizen.findFirst({
    where: { id: citizenId, AND: [readableCitizens(viewer, { today: today(), now: now() })] },
    select: { cprCipher: true, address: true },
  })
  if (!citizen) throw missing(citizenId)
  return citizen
}

function lineOf(citizenId: string) {
  return { kind: 'REVEAL' as const, entity: 'Citizen', entityId: citizenId, citizenId }
}

function missing(citizenId: string): NotFoundError {
  return new NotFoundError({ entity: 'Citizen', entityId: citizenId, citizenId })
}
