import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addBenefitCode, changeBenefitCode, endBenefitCode } from '@/lib/benefit-codes/commands'
import { getBenefitCodes } from '@/lib/benefit-codes/queries'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { listBenefitTypesOn } from '@/lib/history/benefit-table'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { recountScreenings } from '@/lib/screening/recount-screenings'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCitizen } from '@/tests/factories/citizen'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

let admin: Viewer
let unitId: string
let count = 0

beforeAll(() => ensureReferenceData(db))

beforeEach(async () => {
  unitId = (await createUnit(db)).id
  admin = (await createUser(db, { unitId, role: 'ADMIN' })).viewer
})

const newCode = () => `ny-ydelse-${count++}`

type Meaning = { counts?: string[]; stripClass?: string; validFrom?: string; labelDa?: string }

const meaning = ({
  counts = ['publicSupport'],
  stripClass = 'A',
  validFrom = '01-01-2020',
  labelDa = 'Ny ydelse',
}: Meaning) => ({
  labelDa,
  labelEn: 'New benefit',
  counts,
  stripClass,
  validFrom,
})

const add = (code: string, values: Meaning = {}, viewer = admin) =>
  runCommand(addBenefitCode, { viewer, values: { code, ...meaning(values) } })
const change = (code: string, seen: string, values: Meaning = {}) =>
  runCommand(changeBenefitCode, { viewer: admin, values: { code, seen, ...meaning(values) } })
const end = (code: string, seen: string, lastOn: string, successorCode = '') =>
  runCommand(endBenefitCode, { viewer: admin, values: { code, seen, lastOn, successorCode } })

async function codeOf(code: string) {
  const view = await getBenefitCodes(admin, code)
  if (!view?.chosen) throw new Error('Expected the code')
  return view.chosen
}

describe('the table of benefit codes', () => {
  it('is for administrators, lists what is shipped, and leaves a line in the audit trail', async () => {
    const { viewer } = await createUser(db, { unitId, role: 'LEDER' })
    expect(await getBenefitCodes(viewer, null)).toBeNull()
    await expect(add(newCode(), {}, viewer)).rejects.toBeInstanceOf(NotFoundError)
    const view = await getBenefitCodes(admin, 'findes-ikke')
    expect(view?.unknownCode).toBe('findes-ikke')
    expect(view?.codes.find(({ code }) => code === 'sygedagpenge')).toMatchObject({
      status: 'ACTIVE',
      meaning: { counts: ['publicSupport', 'sickness'], stripClass: 'S', until: null },
    })
    const lines = await db.auditEvent.findMany({
      where: { actorId: admin.userId },
      select: { kind: true, operation: true },
    })
    expect(lines).toEqual([{ kind: 'LIST', operation: 'page /admin/ydelseskoder' }])
  })

  it('P35 lets an extract use a code as soon as it is added', async () => {
    const code = newCode()
    expect([...(await listBenefitTypesOn(db, '2022-08-15')).keys()]).not.toContain(code)
    await add(code, { counts: ['publicSupport', 'unemployment'], stripClass: 'K' })
    expect((await listBenefitTypesOn(db, '2022-08-15')).get(code)).toMatchObject({
      labelDa: 'Ny ydelse',
      publicSupport: true,
      unemployment: true,
      sickness: false,
      stripClass: 'K',
    })
  })

  it('refuses a code that is there, in another form, or that counts as both unemployment and sickness', async () => {
    await expect(add('sygedagpenge')).rejects.toMatchObject(
      new FieldError('code', 'codeExists', { code: 'sygedagpenge' }),
    )
    for (const code of ['Ny', 'ny ydelse', 'ydelsé', '-ny', '']) await expect(add(code)).rejects.toThrow()
    await expect(add(newCode(), { counts: ['unemployment', 'sickness'] })).rejects.toThrow()
  })

  it('closes the earlier meaning when a code gets a new one', async () => {
    const code = newCode()
    await add(code, { validFrom: '01-01-2020' })
    const { seen } = await codeOf(code)
    await expect(change(code, seen, { validFrom: '01-01-2020' })).rejects.toMatchObject({
      key: 'codeFromTooEarly',
    })
    await change(code, seen, { validFrom: '01-07-2026', counts: [], labelDa: 'Andet navn' })
    expect((await codeOf(code)).meanings).toMatchObject([
      { from: '2026-07-01', until: null, counts: [], labelDa: 'Andet navn' },
      { from: '2020-01-01', until: '2026-07-01', counts: ['publicSupport'] },
    ])
    expect((await listBenefitTypesOn(db, '2026-06-30')).get(code)?.publicSupport).toBe(true)
    expect((await listBenefitTypesOn(db, '2026-07-01')).get(code)?.publicSupport).toBe(false)
  })

  it('ends a code with its successor, and takes it up again', async () => {
    const code = newCode()
    await add(code)
    const { seen } = await codeOf(code)
    await expect(end(code, seen, '31-12-2019')).rejects.toMatchObject({ key: 'codeLastDayBeforeStart' })
    await expect(end(code, seen, '31-10-2026', code)).rejects.toMatchObject({ key: 'codeSuccessorUnknown' })
    await end(code, seen, '31-10-2026', 'sho')
    const ended = await codeOf(code)
    expect(ended).toMatchObject({ status: 'ENDED', meaning: { until: '2026-11-01', successorCode: 'sho' } })
    await change(code, ended.seen, { validFrom: '01-12-2026' })
    expect((await codeOf(code)).meanings).toMatchObject([
      { from: '2026-12-01', until: null },
      { from: '2020-01-01', until: '2026-11-01', successorCode: 'sho' },
    ])
  })

  it('tells the second of two editors, and saves the first', async () => {
    const code = newCode()
    await add(code)
    const { seen } = await codeOf(code)
    const both = await Promise.allSettled([
      change(code, seen, { validFrom: '01-02-2026' }),
      change(code, seen, { validFrom: '01-03-2026' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(refused.reason).toBeInstanceOf(ConflictError)
    await expect(end(code, seen, '31-10-2026')).rejects.toBeInstanceOf(ConflictError)
  })

  it('lets one of two who add the same code at once through', async () => {
    const code = newCode()
    const both = await Promise.allSettled([add(code), add(code)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await codeOf(code)).meanings).toHaveLength(1)
  })
})

describe('R01 a new meaning of a code', () => {
  async function screenedWith(code: string, screenedOn: Day) {
    const citizen = await createCitizen(db, { unitId })
    const programme = await createProgramme(db, { unitId })
    await db.benefitPeriod.create({
      data: { citizenId: citizen.id, benefitCode: code, fromOn: toDbDate('2024-01-01'), source: 'TYPED' },
    })
    const screening = await db.screening.create({
      data: {
        citizenId: citizen.id,
        programmeId: programme.id,
        screenedOn: toDbDate(screenedOn),
        dueOn: toDbDate('2026-12-31'),
        settingsVersion: 1,
        supportMonths: 0,
        markersFired: 0,
      },
    })
    await db.$transaction((tx) =>
      recountScreenings(tx, { unitId, today: '2026-11-23', citizenIds: [citizen.id] }),
    )
    return async () => (await db.screening.findUniqueOrThrow({ where: { id: screening.id } })).supportMonths
  }

  it('R01 counts open screenings from its day anew, and leaves those before it', async () => {
    const code = newCode()
    await add(code)
    const later = await screenedWith(code, '2026-11-15')
    const earlier = await screenedWith(code, '2026-09-15')
    expect([await later(), await earlier()]).toEqual([34, 32])
    await change(code, (await codeOf(code)).seen, { validFrom: '01-10-2026', counts: [] })
    expect([await later(), await earlier()]).toEqual([0, 32])
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: admin.userId, operation: 'benefitCodes.change' },
      select: { details: true },
    })
    expect(line.details).toMatchObject({ recountedCitizens: 2, after: { code, counts: [] } })
  })

  it('R01 counts nobody anew for a name', async () => {
    const code = newCode()
    await add(code)
    await screenedWith(code, '2026-11-15')
    await change(code, (await codeOf(code)).seen, { validFrom: '01-10-2026', labelDa: 'Navn' })
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: admin.userId, operation: 'benefitCodes.change' },
      select: { details: true },
    })
    expect(line.details).toMatchObject({ recountedCitizens: 0 })
  })
})
