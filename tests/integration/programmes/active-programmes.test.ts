import { beforeAll, describe, expect, it } from 'vitest'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { db } from '@/lib/platform/db'
import { listActiveProgrammes } from '@/lib/programmes/queries'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createUnit } from '@/tests/factories/organisation'

describe('the programmes that run', () => {
  let unitId: string

  beforeAll(async () => {
    unitId = (await createUnit(db)).id
    const period = (from: Day, until: Day) => ({ fromOn: toDbDate(from), untilOn: toDbDate(until) })
    await db.programme.createMany({
      data: [
        { name: 'Løbende', ...period('2026-01-01', '2027-01-01') },
        { name: 'Begynder i dag', ...period('2026-11-23', '2027-01-01') },
        { name: 'Sluttet i går', ...period('2026-01-01', '2026-11-23') },
        { name: 'Begynder i morgen', ...period('2026-11-24', '2027-01-01') },
        { name: 'Skabelon', isActive: false },
        { name: 'Uden periode' },
      ].map((programme) => ({ unitId, templateId: 'GA', template: {}, ...programme })),
    })
  })

  it('lists those whose period covers the day, by name, without templates', async () => {
    const programmes = await listActiveProgrammes(db, { unitId, on: '2026-11-23' })
    expect(programmes.map((programme) => programme.name)).toEqual([
      'Begynder i dag',
      'Løbende',
      'Uden periode',
    ])
  })

  it('gives each the newest settings that have begun, else the shipped ones', async () => {
    const { id } = await db.programme.findFirstOrThrow({ where: { unitId, name: 'Løbende' } })
    await db.programmeSettings.createMany({
      data: [
        { version: 1, validFrom: toDbDate('2026-01-01'), values: { visitation: { targetCount: 10 } } },
        { version: 2, validFrom: toDbDate('2026-11-23'), values: { visitation: { targetCount: 20 } } },
        { version: 3, validFrom: toDbDate('2026-11-24'), values: { visitation: { targetCount: null } } },
      ].map((settings) => ({ programmeId: id, ...settings })),
    })
    const [other, running] = await listActiveProgrammes(db, { unitId, on: '2026-11-23' })
    expect(running?.settings).toMatchObject({ version: 2, values: { visitation: { targetCount: 20 } } })
    expect(other?.settings).toEqual({ version: 0, values: defaultProgrammeSettings })
    const [, tomorrow] = await listActiveProgrammes(db, { unitId, on: '2026-11-24' }).then((all) =>
      all.filter((programme) => programme.name !== 'Begynder i dag'),
    )
    expect(tomorrow?.settings.values.visitation.targetCount).toBeNull()
  })
})

describe('the code lists every installation needs', () => {
  it('are there after the first start, with a label in both languages', async () => {
    await ensureReferenceData()
    const rows = await db.benefitType.findMany()
    expect(rows).toHaveLength(15)
    expect(rows.every((row) => row.labelDa.length > 1 && row.labelEn.length > 1)).toBe(true)
  })

  it('stay as the installation has changed them', async () => {
    await db.benefitType.updateMany({
      where: { code: 'sho' },
      data: { validUntil: toDbDate('2026-07-01'), labelDa: 'SHO' },
    })
    await db.benefitType.create({
      data: {
        code: 'sho',
        labelDa: 'SHO 2026',
        labelEn: 'SHO 2026',
        publicSupport: true,
        unemployment: false,
        sickness: false,
        stripClass: 'K',
        validFrom: toDbDate('2026-07-01'),
      },
    })
    await ensureReferenceData()
    const rows = await db.benefitType.findMany({ where: { code: 'sho' }, orderBy: { validFrom: 'asc' } })
    expect(rows.map((row) => row.labelDa)).toEqual(['SHO', 'SHO 2026'])
    expect(await db.benefitType.count()).toBe(16)
  })
})
