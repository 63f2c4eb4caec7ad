import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { getAboutFacts } from '@/lib/citizen-facts/about-facts'
import { addEducation, addQuote, changeEducation } from '@/lib/citizen-facts/commands'
import { changeContact } from '@/lib/citizen-facts/contact-commands'
import { getKeyFacts } from '@/lib/citizen-facts/key-facts'
import { setCitizenCode } from '@/lib/code-lists/citizen-code-command'
import { addListedCode, endListedCode } from '@/lib/code-lists/list-commands'
import { getCodeLists } from '@/lib/code-lists/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { addEffort, changeEffort } from '@/lib/efforts/commands'
import { getStripFacts } from '@/lib/history/strip-facts'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { giveReason } from '@/tests/factories/facts'
import { createUser } from '@/tests/factories/organisation'

let w: Workplace
let citizenId: string
let leader: Viewer

beforeEach(async () => {
  setTestNow('2026-11-23T09:30')
  await ensureReferenceData(db)
  w = await createWorkplace(db)
  citizenId = w.citizen.id
  leader = (await createUser(db, { unitId: w.unit.id, role: 'LEDER' })).viewer
})

afterEach(() => setTestNow('2026-11-23T09:30'))

const as = (viewer?: Viewer) => viewer ?? w.consultant.viewer
const about = async (viewer?: Viewer) => {
  const found = await getAboutFacts(as(viewer), citizenId)
  if (!found) throw new Error('Expected the facts')
  return found
}

describe('contact details', () => {
  const change = (values: object, viewer?: Viewer) =>
    runCommand(changeContact, {
      viewer: as(viewer),
      values: {
        citizenId,
        version: '1',
        phone: '',
        email: '',
        address: '',
        removeAddress: [],
        language: '',
        needsInterpreter: [],
        protection: 'NONE',
        ...values,
      },
    })

  it('are stored as they are read, and the second of two editors is told who was first', async () => {
    await change({ phone: '0045 1020-3040', language: 'Arabisk', needsInterpreter: 'YES' })
    expect((await about()).contact).toMatchObject({
      phone: '10 20 30 40',
      language: 'Arabisk',
      needsInterpreter: true,
      version: 2,
    })
    const second = change({ phone: '20304050' }, w.adviser.viewer)
    await expect(second).rejects.toBeInstanceOf(ConflictError)
    await expect(second).rejects.toMatchObject({ by: { name: w.consultant.user.name } })
    await expect(change({ phone: '12 34', version: '2' })).rejects.toThrow('phoneUnreadable')
  })

  it('P18 a hidden address is neither shown, lost nor written in the trail', async () => {
    await change({ address: 'Havnegade 1' })
    await change({ version: '2', protection: 'PROTECTED', address: 'Havnegade 1' })
    const hidden = (await about()).contact
    expect(hidden.address).toEqual({ isHidden: true, isKnown: true })
    expect(JSON.stringify(hidden)).not.toContain('Havnegade')
    await change({ version: '3', protection: 'PROTECTED', phone: '10203040' })
    await change({ version: '4', protection: 'PROTECTED', address: 'Skovvej 2' })
    const stored = () => db.citizen.findUniqueOrThrow({ where: { id: citizenId } })
    expect((await stored()).address).toBe('Skovvej 2')
    await change({ version: '5', protection: 'PROTECTED', removeAddress: 'YES' })
    expect((await stored()).address).toBeNull()
    const lines = await db.auditEvent.findMany({
      where: { entityId: citizenId, operation: 'citizenFacts.changeContact' },
      orderBy: { at: 'asc' },
      select: { details: true },
    })
    expect(lines[1]?.details).toEqual({ protection: { before: 'NONE', after: 'PROTECTED' } })
    expect(JSON.stringify(lines.slice(1))).not.toMatch(/Havnegade|Skovvej/)
    expect(lines[4]?.details).toEqual({ address: { isChanged: true } })
  })

  it('are changed by those on the case alone', async () => {
    const mate = await createUser(db, { unitId: w.unit.id, teamId: w.team.id })
    await expect(change({}, mate.viewer)).rejects.toBeInstanceOf(NotFoundError)
    await expect(change({}, leader)).rejects.toBeInstanceOf(NotFoundError)
    expect((await about(mate.viewer)).may.write).toBe(false)
  })
})

describe('P25 efforts beside the way to work', () => {
  const effort = (values: object = {}) =>
    runCommand(addEffort, {
      viewer: as(),
      values: {
        caseId: w.case.id,
        kind: 'HEALTH',
        name: 'Ryghold',
        provider: 'Sundhedshuset',
        fromOn: '1.11.2026',
        lastDayOn: '',
        note: 'Tirsdage',
        ...values,
      },
    })

  it('P25 what health and social efforts are is for case workers; a leader sees the kind and the dates', async () => {
    await effort()
    await effort({ kind: 'MENTOR', name: 'Mentor', fromOn: '2.11.2026', note: '' })
    const mate = await createUser(db, { unitId: w.unit.id, teamId: w.team.id })
    for (const viewer of [w.adviser.viewer, mate.viewer]) {
      expect((await about(viewer)).efforts.map(({ what }) => what?.name)).toEqual(['Mentor', 'Ryghold'])
    }
    await giveReason(db, leader, citizenId)
    const { efforts } = await about(leader)
    expect(efforts.map(({ kind, from, what }) => [kind, from, what?.name ?? null])).toEqual([
      ['MENTOR', '2026-11-02', 'Mentor'],
      ['HEALTH', '2026-11-01', null],
    ])
    const labels = async (viewer: Viewer) =>
      (await getStripFacts(viewer, citizenId))?.courses.map(({ label }) => label)
    expect(await labels(leader)).toEqual(['', 'Mentor'].reverse())
    expect(await labels(as())).toEqual(['Mentor', 'Ryghold'])
    const both = await createUser(db, {
      unitId: w.unit.id,
      role: 'LEDER',
      moreRoles: ['VIRKSOMHEDSKONSULENT'],
    })
    await giveReason(db, both.viewer, citizenId)
    expect((await about(both.viewer)).efforts[1]?.what).toBeNull()
    const coach = await createUser(db, { unitId: w.unit.id, role: 'JOBCOACH' })
    await db.coachingReferral.create({
      data: { caseId: w.case.id, coachId: coach.user.id, fromOn: toDbDate('2026-11-01') },
    })
    expect(await getAboutFacts(coach.viewer, citizenId)).toBeNull()
    expect((await getKeyFacts(coach.viewer, citizenId))?.work).toBeNull()
  })

  it('P25 a change is in the trail without its words', async () => {
    await effort()
    const [row] = (await about()).efforts
    const values = {
      effortId: row?.id ?? '',
      version: '1',
      kind: 'HEALTH',
      name: 'Ryghold, hold 2',
      provider: 'Sundhedshuset',
      fromOn: '1.11.2026',
      lastDayOn: '30.11.2026',
      note: '',
    }
    await runCommand(changeEffort, { viewer: as(), values })
    await expect(runCommand(changeEffort, { viewer: w.adviser.viewer, values })).rejects.toBeInstanceOf(
      ConflictError,
    )
    const line = await db.auditEvent.findFirstOrThrow({ where: { operation: 'efforts.change', citizenId } })
    expect(line.details).toMatchObject({
      lastDayOn: { before: null, after: '2026-11-30' },
      textChanged: ['name', 'note'],
    })
    expect(JSON.stringify(line)).not.toMatch(/Ryghold|Tirsdage/)
  })
})

describe('educations and own words', () => {
  it('an education goes from begun to broken off, with its last day', async () => {
    const values = { name: 'Tømrer', status: 'BEGUN', fromOn: '1.8.2026', lastDayOn: '', note: '' }
    await runCommand(addEducation, { viewer: as(), values: { citizenId, ...values } })
    const { id } = await db.education.findFirstOrThrow({ where: { citizenId } })
    const change = (overrides: object) =>
      runCommand(changeEducation, {
        viewer: as(),
        values: { educationId: id, version: '1', ...values, ...overrides },
      })
    await expect(change({ lastDayOn: '1.11.2026' })).rejects.toThrow('educationBegunHasNoEnd')
    await expect(change({ status: 'FINISHED', lastDayOn: '31.7.2026' })).rejects.toThrow(
      'educationEndsBeforeStart',
    )
    await change({ status: 'BROKEN_OFF', lastDayOn: '1.11.2026' })
    await expect(change({ name: 'Murer' })).rejects.toBeInstanceOf(ConflictError)
    expect(await db.education.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'BROKEN_OFF',
      version: 2,
    })
  })

  it('the key facts hold the latest words, and what holds today', async () => {
    const say = (text: string, saidOn: string) =>
      runCommand(addQuote, { viewer: as(), values: { citizenId, text, saidOn, occasion: 'Besøg' } })
    await say('Jeg vil gerne i gang.', '20.11.2026')
    await say('Først skal ryggen i orden.', '1.10.2026')
    await db.benefitPeriod.create({
      data: { citizenId, benefitCode: 'a-dagpenge', source: 'TYPED', fromOn: toDbDate('2026-05-01') },
    })
    expect(await getKeyFacts(as(), citizenId)).toMatchObject({
      jobGoals: [],
      work: {
        quote: { text: 'Jeg vil gerne i gang.', saidOn: '2026-11-20' },
        benefit: { code: 'a-dagpenge', from: '2026-05-01' },
        codes: { TARGET_GROUP: null },
        cv: null,
        step: null,
      },
    })
  })
})

describe('P32 the dated code fields', () => {
  let admin: Viewer
  beforeEach(async () => {
    admin = (await createUser(db, { unitId: w.unit.id, role: 'ADMIN' })).viewer
  })
  const set = (code: string, fromOn: string, seen: string | undefined, viewer?: Viewer) =>
    runCommand(setCitizenCode, {
      viewer: as(viewer),
      values: { citizenId, list: 'TARGET_GROUP', seen: seen ?? '', code, fromOn },
    })
  const targetGroup = async () => {
    const codes = (await about()).codes.find(({ list }) => list === 'TARGET_GROUP')
    if (!codes) throw new Error('Expected the list')
    return codes
  }

  it('a change closes the row before, and the other fields are left alone', async () => {
    await set('6-3', '1.6.2026', undefined)
    await set('6-2', '1.11.2026', (await targetGroup()).current?.id)
    const { current, earlier } = await targetGroup()
    expect(current).toMatchObject({ code: '6-2', from: '2026-11-01', lastDayOn: null, ended: null })
    expect(earlier).toMatchObject([{ code: '6-3', from: '2026-06-01', lastDayOn: '2026-10-31' }])
    expect((await about()).codes.map((codes) => codes.current?.code ?? null)).toEqual(['6-2', null, null])
    const seen = current?.id
    await expect(set('6-1', '31.10.2026', seen)).rejects.toMatchObject({ key: 'citizenCodeTooEarly' })
    await expect(set('6-2', '23.11.2026', seen)).rejects.toMatchObject({ key: 'citizenCodeUnchanged' })
    await set('6-1', '1.11.2026', seen)
    expect((await targetGroup()).current).toMatchObject({ id: seen, code: '6-1' })
    const outcomes = await Promise.allSettled([
      set('6-2', '20.11.2026', seen),
      set('NONE', '21.11.2026', seen, w.adviser.viewer),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('P32 on 1 January 2027 the old codes are held, not offered, and lead to their successors', async () => {
    await set('6-2', '1.6.2026', undefined)
    const add = (code: string, viewer = admin) =>
      runCommand(addListedCode, {
        viewer,
        values: {
          list: 'TARGET_GROUP',
          code,
          labelDa: 'Ny gruppe',
          labelEn: 'New group',
          validFrom: '1.1.2027',
        },
      })
    await expect(add('ny-1', leader)).rejects.toBeInstanceOf(NotFoundError)
    await add('ny-1')
    await expect(add('ny-1')).rejects.toMatchObject({ key: 'listedCodeExists' })
    const listed = async (code: string) =>
      (await getCodeLists(admin, null))?.lists[0]?.codes.find((one) => one.code === code)
    const end = (seen: string | undefined, successorCode: string) =>
      runCommand(endListedCode, {
        viewer: admin,
        values: { seen, lastOn: '31.12.2026', successorCode } as never,
      })
    const old = (await listed('6-2'))?.id
    await expect(end(old, 'findes-ikke')).rejects.toMatchObject({ key: 'codeSuccessorUnknown' })
    await end(old, 'ny-1')
    await expect(end(old, 'ny-1')).rejects.toBeInstanceOf(ConflictError)
    expect((await targetGroup()).offered.map(({ code }) => code)).not.toContain('ny-1')
    await expect(set('ny-1', '23.11.2026', (await targetGroup()).current?.id)).rejects.toMatchObject({
      key: 'citizenCodeNotValid',
    })

    setTestNow('2027-01-01T09:00')
    const { current, offered } = await targetGroup()
    expect(current).toMatchObject({
      code: '6-2',
      labelDa: '§ 6, nr. 2: jobparate kontanthjælpsmodtagere',
      ended: { lastOn: '2026-12-31', successor: { code: 'ny-1', labelDa: 'Ny gruppe' } },
    })
    expect(offered.map(({ code }) => code)).toContain('ny-1')
    expect(offered.map(({ code }) => code)).not.toContain('6-2')
    expect((await listed('6-2'))?.status).toBe('ENDED')
    await set('ny-1', '1.1.2027', current?.id)
    expect((await targetGroup()).current).toMatchObject({ code: 'ny-1', from: '2027-01-01', ended: null })
    expect((await targetGroup()).earlier).toMatchObject([{ code: '6-2', lastDayOn: '2026-12-31' }])
    expect((await getKeyFacts(as(), citizenId))?.work?.codes.TARGET_GROUP?.code).toBe('ny-1')
  })
})
