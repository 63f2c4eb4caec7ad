import 'server-only'
import type { Day } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { newRowId } from '@/lib/platform/row-id'
import { blindIndex, encrypt } from '@/lib/platform/secrets'
import { parseCpr } from './rules/cpr'

/** People a statement carries at a time. */
const PEOPLE_AT_A_TIME = 10_000

export type PersonToRegister = { cpr: string; name: string; birthOn: Day; aKasseId: string | null }

type Registration = { unitId: string; people: readonly PersonToRegister[]; createdById: string }

/** New people of a unit, their protection unknown until someone says. The answer is their ids by CPR number. */
export async function registerCitizens(
  tx: Tx,
  { unitId, people, createdById }: Registration,
): Promise<Map<string, string>> {
  const ids = new Map(people.map((person) => [person.cpr, newRowId()]))
  for (let start = 0; start < people.length; start += PEOPLE_AT_A_TIME) {
    const rows = people.slice(start, start + PEOPLE_AT_A_TIME).map(({ cpr, ...person }) => ({
      ...person,
      id: ids.get(cpr),
      cprCipher: Buffer.from(encrypt(Buffer.from(cpr))).toString('hex'),
      cprIndex: Buffer.from(blindIndex(cpr)).toString('hex'),
      isReplacementCpr: parseCpr(cpr)?.isReplacement ?? false,
    }))
    await tx.$executeRaw`
      INSERT INTO "citizens" ("id", "unitId", "name", "cprCipher", "cprIndex", "isReplacementCpr", "birthOn",
        "aKasseId", "protection", "createdById")
      SELECT r."id", ${unitId}::uuid, r."name", decode(r."cprCipher", 'hex'), decode(r."cprIndex", 'hex'),
        r."isReplacementCpr", r."birthOn", r."aKasseId", 'UNKNOWN', ${createdById}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "name" text, "cprCipher" text,
        "cprIndex" text, "isReplacementCpr" boolean, "birthOn" date, "aKasseId" uuid)`
  }
  return ids
}

/** The ids of the funds by name; funds not known before are made. */
export async function findOrCreateAKasser(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names)]
  if (wanted.length === 0) return new Map()
  await tx.aKasse.createMany({ data: wanted.map((name) => ({ name })), skipDuplicates: true })
  const rows = await tx.aKasse.findMany({ where: { name: { in: wanted } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.name, row.id]))
}
