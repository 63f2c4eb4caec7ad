import { randomInt, randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { parseCpr } from '@/lib/citizens/rules/cpr'
import type { Tx } from '@/lib/platform/db'
import { blindIndex, encrypt } from '@/lib/platform/secrets'
import type { Case, Citizen } from '@/prisma/generated/client'
import type { Lane, Protection } from '@/prisma/generated/enums'

/** A replacement number (day + 60), which no living person has. */
function inventCpr(): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${60 + randomInt(1, 29)}${two(randomInt(1, 13))}${two(randomInt(40, 99))}`
  return `${date}${String(randomInt(0, 4000)).padStart(4, '0')}`
}

type CitizenOverrides = {
  unitId: string
  name?: string
  cpr?: string
  aKasseId?: string | null
  protection?: Protection
  phone?: string | null
  email?: string | null
  address?: string | null
}

export function createCitizen(db: Tx, overrides: CitizenOverrides): Promise<Citizen> {
  const { cpr = inventCpr(), name = `Prøve Borger ${randomUUID().slice(0, 8)}`, ...rest } = overrides
  const parsed = parseCpr(cpr)
  if (!parsed?.isReplacement) throw new Error('Tests use replacement numbers only')
  return db.citizen.create({
    data: {
      name,
      cprCipher: encrypt(Buffer.from(parsed.digits)),
      cprIndex: blindIndex(parsed.digits),
      isReplacementCpr: true,
      birthOn: toDbDate(parsed.birthOn),
      protection: 'NONE',
      ...rest,
    },
  })
}

type CaseOverrides = {
  unitId: string
  teamId: string
  citizenId: string
  /** User ids of the pair. */
  ks: string
  vk?: string | null
  lane?: Lane
  openedOn?: Day
  closedOn?: Day | null
  number?: string
}

/** An open case held by its pair from the day it opened. */
export function createCase(db: Tx, overrides: CaseOverrides): Promise<Case> {
  const { ks, vk = null, lane = 'LONG_TERM', openedOn = '2026-01-05', closedOn = null, ...rest } = overrides
  const untilOn = closedOn ? toDbDate(closedOn) : null
  const held = { fromOn: toDbDate(openedOn), untilOn }
  return db.case.create({
    data: {
      number: `T-${randomUUID()}`,
      lane,
      openedOn: toDbDate(openedOn),
      closedOn: untilOn,
      laneMoves: { create: { lane, movedOn: toDbDate(openedOn) } },
      roleHolders: {
        create: [
          { role: 'KS' as const, userId: ks, ...held },
          ...(vk ? [{ role: 'VK' as const, userId: vk, ...held }] : []),
        ],
      },
      ...rest,
    },
  })
}
