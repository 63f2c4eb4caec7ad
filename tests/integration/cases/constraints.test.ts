import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { db } from '@/lib/platform/db'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { createDraft, createScreening } from '@/tests/factories/visitation'

describe('the database stands behind the rules', () => {
  let at: { unitId: string; teamId: string }
  let adviser: Awaited<ReturnType<typeof createUser>>
  let other: Awaited<ReturnType<typeof createUser>>
  let citizenId: string

  beforeEach(async () => {
    const unit = await createUnit(db)
    const team = await createTeam(db, { unitId: unit.id })
    at = { unitId: unit.id, teamId: team.id }
    adviser = await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' })
    other = await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' })
    citizenId = (await createCitizen(db, { unitId: unit.id })).id
  })

  const open = () => createCase(db, { ...at, citizenId, ks: adviser.user.id })

  it('R20 a second coordinating adviser on the same day is refused', async () => {
    const file = await open()
    const second = { caseId: file.id, role: 'KS' as const, userId: other.user.id }
    await expect(
      db.caseRoleHolder.create({ data: { ...second, fromOn: toDbDate('2026-11-23') } }),
    ).rejects.toThrow(/case_role_holders_one_authority_a_day/)
  })

  it('R20 an open case without a coordinating adviser is refused at commit', async () => {
    const lonely = { ...at, citizenId, number: 'T-1', openedOn: toDbDate('2026-11-23') }
    await expect(db.case.create({ data: lonely })).rejects.toThrow(/R20/)
    expect(await db.case.count({ where: { citizenId } })).toBe(0)
  })

  it('R20 ending the adviser without a successor is refused, with one it is a handover', async () => {
    const file = await open()
    const end = { where: { caseId: file.id, role: 'KS' as const }, data: { untilOn: toDbDate('2026-11-23') } }
    await expect(db.caseRoleHolder.updateMany(end)).rejects.toThrow(/R20/)
    await db.$transaction([
      db.caseRoleHolder.updateMany(end),
      db.caseRoleHolder.create({
        data: { caseId: file.id, role: 'KS', userId: other.user.id, fromOn: toDbDate('2026-11-23') },
      }),
    ])
    expect(await db.caseRoleHolder.count({ where: { caseId: file.id } })).toBe(2)
  })

  it('a second open case of one person is refused', async () => {
    await open()
    await expect(open()).rejects.toThrow(/cases_one_open_a_citizen/)
  })

  it('a decided visitation is neither changed nor deleted', async () => {
    const programme = await createProgramme(db, { unitId: at.unitId })
    const screening = await createScreening(db, {
      citizenId,
      programmeId: programme.id,
      assessedById: adviser.user.id,
    })
    const draft = await createDraft(db, { screening, createdById: adviser.user.id })
    const decided = { status: 'DECIDED' as const, decidedOn: toDbDate('2026-11-23'), evidence: {} }
    await db.visitation.update({
      where: { id: draft.id },
      data: { ...decided, decidedById: adviser.user.id },
    })
    const change = db.$executeRaw`UPDATE "visitations" SET "reason" = 'Andet' WHERE "id" = ${draft.id}::uuid`
    await expect(change).rejects.toThrow(/decided visitation is not changed/)
    const removal = db.$executeRaw`DELETE FROM "visitations" WHERE "id" = ${draft.id}::uuid`
    await expect(removal).rejects.toThrow(/decided visitation is not changed|permission denied/)
  })

  it('case numbers follow one another within a year and begin again in the next', async () => {
    const number = async (year: number) => {
      const [row] = await db.$queryRaw<
        { number: string }[]
      >`SELECT next_case_number(${year}::integer) AS number`
      return row?.number
    }
    const taken = await Promise.all([number(2099), number(2099), number(2099)])
    expect(taken.sort()).toEqual(['2099-0001', '2099-0002', '2099-0003'])
    expect(await number(2100)).toBe('2100-0001')
  })
})
