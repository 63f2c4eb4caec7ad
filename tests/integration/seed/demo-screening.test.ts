import { beforeAll, describe, expect, it } from 'vitest'
import { dayOrNull, daysBetween, fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { getImport, getImportsPage } from '@/lib/history/queries'
import { overlapsAndGaps } from '@/lib/history/rules/overlaps-and-gaps'
import { isCause } from '@/lib/hypotheses/causes'
import { db } from '@/lib/platform/db'
import { loadViewer } from '@/lib/platform/load-viewer'
import type { Viewer } from '@/lib/platform/viewer'
import { programmeSettings } from '@/lib/programmes/settings'
import { screenLive } from '@/lib/screening/live-screening'
import { getScreeningQueue } from '@/lib/screening/queries'
import { queueTabs, wholeQueue } from '@/lib/screening/queue-filter'
import { readCompactFacts } from '@/lib/screening/rules/compact-facts'
import { numbersOfResult, type StoredScreening, screeningNumbersOf } from '@/lib/screening/screening-record'
import { guideQuestions, talkAnswers } from '@/lib/talk/guide'
import { professionalMarkers } from '@/lib/talk/professional-markers'
import { seed } from '@/prisma/seed/seed'

let adviser: Viewer

beforeAll(async () => {
  await seed({ demo: true })
  const { id } = await db.user.findFirstOrThrow({ where: { name: 'Åse Nørgaard' }, select: { id: true } })
  const viewer = await loadViewer(db, id, today())
  if (!viewer) throw new Error('Åse Nørgaard holds a role')
  adviser = viewer
}, 60_000)

const numbersOf = (row: {
  settingsVersion: number
  supportMonths: number
  markersFired: number
  markersNotComputable: number
  isSuggested: boolean
}) => ({
  settingsVersion: row.settingsVersion,
  supportMonths: row.supportMonths,
  markersFired: row.markersFired,
  markersNotComputable: row.markersNotComputable,
  isSuggested: row.isSuggested,
})

describe('what the demo counts', () => {
  it('R01 keeps facts of everyone an extract tells of, and of nobody else', async () => {
    const facts = await db.screeningFacts.findMany({ select: { citizenId: true } })
    const covered = await db.citizen.findMany({ where: { coverages: { some: {} } }, select: { id: true } })
    expect(facts.map((row) => row.citizenId).sort()).toEqual(covered.map((row) => row.id).sort())
    expect(covered).toHaveLength(171)
  })

  it('R01 keeps facts that decide as the whole history does', async () => {
    const { id: programmeId } = await db.programme.findFirstOrThrow({
      where: { isActive: true, templateId: 'GA' },
      select: { id: true },
    })
    const values = programmeSettings.parse({})
    const facts = await db.screeningFacts.findMany()
    for (const row of facts) {
      const screenedOn = fromDbDate(row.countedOn)
      const live = await screenLive(db, { citizenId: row.citizenId, programmeId, screenedOn }, today())
      expect(row.monthLetters).toBe(live.result.monthLetters)
      expect(screeningNumbersOf(readCompactFacts(row), { version: 1, values })).toEqual(live.numbers)
    }
  })

  it('R01 lists open screenings by the figures their pages show', async () => {
    const open = await db.screening.findMany({ where: { status: { in: ['TO_SCREEN', 'IN_PROGRESS'] } } })
    expect(open).toHaveLength(19)
    for (const row of open) {
      const { numbers } = await screenLive(db, { ...row, screenedOn: fromDbDate(row.screenedOn) }, today())
      expect(row.result).toBeNull()
      expect(numbersOf(row)).toEqual(numbers)
    }
  })

  it('R01 freezes the result of every assessed one, with its figures', async () => {
    const assessed = await db.screening.findMany({ where: { status: { in: ['ASSESSED', 'CLOSED'] } } })
    expect(assessed).toHaveLength(154)
    for (const row of assessed) {
      const result = row.result as unknown as StoredScreening
      const values = programmeSettings.parse({})
      expect(numbersOf(row)).toEqual(numbersOfResult(result, { version: 1, values }))
      expect(row.startedById).toBe(row.assessedById)
      expect(row.assessedById).not.toBeNull()
    }
  })
})

describe('what the demo has to screen', () => {
  it('puts somebody in every tab, overdue, due soon and with time left', async () => {
    for (const tab of queueTabs) {
      const queue = await getScreeningQueue(adviser, { ...wholeQueue, tab })
      expect(queue.rows.length, tab).toBeGreaterThan(0)
    }
    const { rows } = await getScreeningQueue(adviser, wholeQueue)
    const daysLeft = rows.map((row) => daysBetween(today(), row.dueOn))
    expect(daysLeft.filter((days) => days < 0)).toHaveLength(3)
    expect(daysLeft.filter((days) => days >= 0 && days <= 7)).toHaveLength(4)
    expect(daysLeft.filter((days) => days > 7)).toHaveLength(9)
    expect(rows.some((row) => row.markersNotComputable > 0 && row.markersNotComputable < 6)).toBe(true)
    const started = await getScreeningQueue(adviser, { ...wholeQueue, tab: 'IN_PROGRESS' })
    expect(started.rows.map((row) => row.adviser).sort()).toEqual([
      'Jens Bækgaard',
      'Åse Nørgaard',
      'Øyvind Lund',
    ])
  })

  it('has proposals of every side, two about people nothing is known of', async () => {
    const proposals = await db.screeningProposal.findMany({
      include: {
        screening: { select: { markersNotComputable: true, status: true } },
        citizen: { select: { coverages: { select: { id: true } } } },
      },
    })
    expect(proposals).toHaveLength(5)
    expect(new Set(proposals.map((row) => row.side))).toEqual(
      new Set(['JOBCENTER', 'SYGEDAGPENGE', 'A_KASSE']),
    )
    expect(new Set(proposals.map((row) => row.occasion)).size).toBe(3)
    const unknown = proposals.filter((row) => row.citizen.coverages.length === 0)
    expect(unknown.map((row) => row.screening?.markersNotComputable)).toEqual([6, 6])
    expect(proposals.filter((row) => row.screening?.status === 'ASSESSED')).toHaveLength(1)
  })

  it('asks by a guide of each live programme, and keeps talks as asked', async () => {
    const guides = await db.talkGuide.findMany({ select: { version: true, questions: true } })
    expect(guides.map((row) => row.version)).toEqual([1, 1, 1])
    for (const guide of guides) expect(guideQuestions.parse(guide.questions)).toHaveLength(8)
    const talks = await db.screeningTalk.findMany({
      include: { screening: { select: { status: true, citizenId: true } } },
    })
    expect(new Set(talks.map((row) => row.screening.status))).toEqual(
      new Set(['IN_PROGRESS', 'ASSESSED', 'CLOSED']),
    )
    const ticked = new Set(talks.flatMap((row) => row.professionalMarkers))
    expect([...ticked].sort()).toEqual([...professionalMarkers].sort())
    const jobs = new Map(
      (await db.employment.findMany({ select: { id: true, citizenId: true } })).map((row) => [
        row.id,
        row.citizenId,
      ]),
    )
    for (const talk of talks) {
      const told = talkAnswers.parse(talk.answers).flatMap((answer) => answer.jobs)
      expect(told.map((job) => jobs.get(job.employmentId))).toEqual(told.map(() => talk.screening.citizenId))
    }
  })

  it('has hypotheses due for the quarter check, ahead of it and settled either way', async () => {
    const hypotheses = await db.caseHypothesis.findMany({ include: { checks: true } })
    expect(hypotheses.every((row) => row.causes.length > 0 && row.causes.every(isCause))).toBe(true)
    const open = hypotheses.flatMap((row) => (row.followUpOn ? fromDbDate(row.followUpOn) : []))
    expect(open.filter((day) => day <= today())).toHaveLength(1)
    expect(open.filter((day) => day > today())).toHaveLength(4)
    expect(new Set(hypotheses.flatMap((row) => row.checks.map((check) => check.outcome)))).toEqual(
      new Set(['OPEN', 'CONFIRMED', 'REFUTED']),
    )
  })
})

describe('what the demo has read', () => {
  it('P35 shows imports of two sources, one undone and one put away, each with what it brought', async () => {
    const { imports, sources } = await getImportsPage(adviser)
    expect(sources).toEqual(['Faglig Fælles, medlemsudtræk', 'Jobcentrets fagsystem'])
    const statuses = imports.map((one) => one.status)
    expect(statuses.filter((status) => status === 'COMPLETED')).toHaveLength(12)
    expect(statuses.filter((status) => status !== 'COMPLETED').sort()).toEqual(['DISCARDED', 'UNDONE'])
    for (const { id, status } of imports) {
      const view = await getImport(adviser, id)
      expect(view).toMatchObject({ failure: null, progress: null, columnsToMatch: null })
      if (status !== 'COMPLETED') continue
      for (const { count, entries, hidden } of view?.differences ?? []) {
        expect((entries?.length ?? 0) + hidden).toBe(Math.min(count, 100))
      }
    }
    expect(imports[0]).toMatchObject({ rejectedCount: 3, warningCount: 2 })
    expect(imports.some((one) => one.endedPeriods > 0)).toBe(true)
    expect(imports.some((one) => one.vanishedPeople > 0)).toBe(true)
  })

  it('P35 counts every person new once, in the extract that told of the person first', async () => {
    const counted = await db.historyImport.groupBy({
      by: ['programmeId'],
      where: { status: 'COMPLETED' },
      _sum: { newPeople: true },
    })
    const people = await db.$queryRaw<{ programmeId: string; people: number }[]>`
      SELECT i."programmeId", count(DISTINCT h."citizenId")::int AS people
      FROM "history_coverages" h JOIN "history_imports" i ON i."id" = h."importId" GROUP BY 1`
    const expected = new Map(people.map((row) => [row.programmeId, row.people]))
    expect(counted).toHaveLength(3)
    for (const row of counted) expect(row._sum.newPeople).toBe(expected.get(row.programmeId))
  })

  it('P41 keeps corrected rows beside what took their place, with the reason', async () => {
    const corrections = await db.historyCorrection.findMany({
      include: { madePeriods: true, replacedPeriods: true, madeEmployments: true, replacedEmployments: true },
    })
    const shape = corrections.map((row) => [
      row.kind,
      row.madePeriods.length,
      row.replacedPeriods.length,
      row.madeEmployments.length,
      row.replacedEmployments.length,
    ])
    expect(shape.sort()).toEqual([
      ['ADDED', 0, 0, 1, 0],
      ['CHANGED', 1, 1, 0, 0],
      ['REMOVED', 0, 1, 0, 0],
    ])
    expect(corrections.every((row) => row.reason.length > 20)).toBe(true)
  })

  it('has histories with overlaps, with gaps and with months nobody knows of', async () => {
    const citizens = await db.citizen.findMany({
      where: { screenings: { some: { status: 'TO_SCREEN' } } },
      select: {
        coverages: true,
        benefitPeriods: { where: { replacedById: null } },
        employments: { where: { replacedById: null } },
      },
    })
    const range = (row: { id: string; fromOn: Date; untilOn: Date | null }) => ({
      id: row.id,
      from: fromDbDate(row.fromOn),
      until: dayOrNull(row.untilOn),
    })
    const found = citizens.map((citizen) =>
      overlapsAndGaps({
        periods: citizen.benefitPeriods
          .filter((row) => row.benefitCode !== 'supplerende-a-dagpenge')
          .map(range),
        employments: citizen.employments.map(range),
        coverages: citizen.coverages.map((row) => ({
          from: fromDbDate(row.fromOn),
          until: fromDbDate(row.untilOn),
        })),
        today: today(),
      }),
    )
    expect(found.filter((one) => one.overlaps.length > 0)).toHaveLength(2)
    expect(found.filter((one) => one.gaps.length > 0).length).toBeGreaterThan(2)
    const uncertain = await db.screening.count({
      where: { status: 'TO_SCREEN', markersNotComputable: { gt: 0 }, citizen: { coverages: { some: {} } } },
    })
    expect(uncertain).toBeGreaterThan(0)
  })
})
