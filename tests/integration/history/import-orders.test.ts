import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day, fromDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { changePeriod } from '@/lib/history/corrections/period-commands'
import { fingerprintOf, periodValuesOf } from '@/lib/history/corrections/row-values'
import { db } from '@/lib/platform/db'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { benefitRow, employmentRow, extractText } from '@/tests/factories/extract-text'
import { importExtract } from '@/tests/factories/history-import'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

const cprs = ['6101800011', '6202810020'] as const

type Row = { cpr: string; kode: string | null; fra: Day; til: Day | null; a_kasse: string }
type Extract = { rows: Row[]; extractOn: Day; coversFrom: Day }

const from = fc.constantFrom<Day>('2021-01-01', '2021-06-01', '2022-02-01')
const row = fc
  .record({
    cpr: fc.constantFrom(...cprs),
    kode: fc.constantFrom('a-dagpenge', 'sygedagpenge', 'fleksjob', null),
    fra: from,
    days: fc.option(fc.integer({ min: 1, max: 150 }), { freq: 3 }),
    a_kasse: fc.constantFrom('', 'Handel', 'Teknik'),
  })
  .map(({ days, ...rest }): Row => ({ ...rest, til: days === null ? null : addDays(rest.fra, days) }))
const extract = fc.record({
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: (one) => JSON.stringify(one) }),
  // Also two of one day.
  extractOn: fc.constantFrom<Day>('2022-08-15', '2022-08-15', '2022-09-15'),
  coversFrom: fc.constantFrom<Day>('2018-01-01', '2021-01-01'),
})

const textOf = ({ cpr, kode, fra, til, a_kasse }: Row) => {
  // One person is of one fund in one file.
  const cells = { cpr, navn: cpr === cprs[0] ? 'Anna Bro' : 'Bo Vind', a_kasse, fra, til: til ?? '' }
  return kode === null ? employmentRow(cells) : benefitRow({ ...cells, kode })
}

function contentOf({ rows }: Extract): string {
  const fundOf = new Map(rows.map(({ cpr, a_kasse }) => [cpr, a_kasse]))
  return extractText(rows.map((one) => textOf({ ...one, a_kasse: fundOf.get(one.cpr) ?? '' })))
}

/** Everything the two leave behind that anything is counted from or shown by; ids and times aside. */
async function outcomeOf(unitId: string) {
  const people = await db.citizen.findMany({
    where: { unitId },
    orderBy: { birthOn: 'asc' },
    include: {
      aKasse: true,
      benefitPeriods: { where: { replacedById: null } },
      employments: { where: { replacedById: null } },
      coverages: true,
      screenings: true,
      screeningFacts: true,
    },
  })
  const days = (one: { fromOn: Date; untilOn: Date | null }) =>
    `${fromDbDate(one.fromOn)} ${one.untilOn ? fromDbDate(one.untilOn) : 'running'}`
  return people.map((citizen) => ({
    born: fromDbDate(citizen.birthOn),
    aKasse: citizen.aKasse?.name ?? null,
    periods: citizen.benefitPeriods.map((one) => `${one.benefitCode} ${days(one)} ${one.source}`).sort(),
    jobs: citizen.employments.map((one) => `${one.employerName} ${days(one)}`).sort(),
    coverages: citizen.coverages.map(days).sort(),
    facts: citizen.screeningFacts && { ...citizen.screeningFacts, citizenId: '', unitId: '' },
    screenings: citizen.screenings.map(
      ({ supportMonths, markersFired, markersNotComputable, isSuggested }) => ({
        ...{ supportMonths, markersFired, markersNotComputable, isSuggested },
      }),
    ),
  }))
}

async function bringIn(extracts: readonly Extract[], { isCorrected }: { isCorrected: boolean }) {
  const unit = await createUnit(db)
  const { viewer } = await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })
  const programmeId = (await createProgramme(db, { unitId: unit.id })).id
  for (const [index, one] of extracts.entries()) {
    const { extractOn, coversFrom } = one
    await importExtract(viewer, { content: contentOf(one), programmeId, extractOn, coversFrom })
    if (isCorrected && index === 0) await correctShared(viewer, extracts)
  }
  return outcomeOf(unit.id)
}

/** A colleague corrects, between the two, a period that both extracts give the same start. */
async function correctShared(
  viewer: Parameters<typeof importExtract>[0],
  [first, second]: readonly Extract[],
) {
  const startsOf = (one: Extract | undefined) =>
    (one?.rows ?? []).flatMap(({ kode, fra, cpr }) => (kode ? [`${cpr} ${kode} ${fra}`] : []))
  // Told of once by each, or it is not said which of them was corrected.
  const isOnce = (all: string[], key: string) => all.filter((other) => other === key).length === 1
  const [ofFirst, ofSecond] = [startsOf(first), startsOf(second)]
  const [shared] = ofFirst.filter((key) => isOnce(ofFirst, key) && isOnce(ofSecond, key)).sort()
  const [cpr, benefitCode, fra] = shared?.split(' ') ?? []
  if (!cpr || !benefitCode) return
  const stored = await db.benefitPeriod.findFirstOrThrow({
    where: {
      benefitCode,
      fromOn: new Date(fra as string),
      citizen: { unitId: viewer.unitId, name: cpr === cprs[0] ? 'Anna Bro' : 'Bo Vind' },
    },
  })
  const values = {
    citizenId: stored.citizenId,
    rowId: stored.id,
    seen: fingerprintOf(periodValuesOf(stored)),
    reason: 'Brevet siger noget andet',
    benefitCode: 'uddannelseshjaelp',
    fromOn: '2021-03-03',
    lastDayOn: '2021-04-04',
  }
  await runCommand(changePeriod, { viewer, values })
}

beforeAll(() => ensureReferenceData(db))

describe('P35 two overlapping extracts', () => {
  it.each([
    ['alone', false],
    ['with a correction between them', true],
  ])(
    'end alike in both orders, %s, with every figure counted from them',
    async (_, isCorrected) => {
      await fc.assert(
        fc.asyncProperty(extract, extract, async (one, other) => {
          fc.pre(contentOf(one) !== contentOf(other))
          expect(await bringIn([one, other], { isCorrected })).toEqual(
            await bringIn([other, one], { isCorrected }),
          )
        }),
        { numRuns: 6 },
      )
    },
    300_000,
  )
})
