import { today } from '@/lib/calendar/today'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { addCaseloadRows } from './demo/caseload-rows'
import { addRevisitations } from './demo/change-rows'
import { addCitizen, isCase } from './demo/citizen-rows'
import { listCitizenStories } from './demo/citizen-stories'
import { addCoachingSessions } from './demo/coaching-rows'
import { addCorrections } from './demo/correction-rows'
import { addDay } from './demo/day-rows'
import type { DemoContext } from './demo/demo-context'
import { type DemoRows, emptyDemoRows } from './demo/demo-rows'
import { addFacts } from './demo/fact-rows'
import { addHypotheses } from './demo/hypothesis-rows'
import { countImports } from './demo/import-counts'
import { addImports } from './demo/import-rows'
import { addNotes } from './demo/journal-rows'
import { addOpinions } from './demo/opinion-rows'
import { writeOrganisation } from './demo/organisation'
import { createPeople } from './demo/people'
import { addPlacements } from './demo/placement-rows'
import { addProgrammes } from './demo/programmes'
import { addProposals } from './demo/proposal-rows'
import { createRandom } from './demo/random'
import { addPlacings } from './demo/review-rows'
import { addTalkGuides } from './demo/talk-rows'
import { addWorkload } from './demo/workload-rows'
import { writeRows, writeWhatRulesSay } from './demo/write-rows'
import { ensureReferenceData } from './reference-data'

const DEMO_SEED = 20_261_121
// Any number of our own: two seeds at once wait for one another on it.
const SEED_LOCK = 4_862_034_118
const TRANSACTION = { maxWait: 10_000, timeout: 120_000 }

/** What every installation needs, and the demo where there is to be one. May be run again: it adds nothing twice. */
export async function seed({ demo }: { demo: boolean }): Promise<void> {
  await ensureReferenceData()
  if (demo) await seedDemo()
}

/** The whole demo in one transaction, dated from today; nothing happens where there are users already. */
export async function seedDemo(): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK}::bigint)`
    if ((await tx.user.count()) > 0) return
    await ensureReferenceData(tx)
    const context = await createContext(tx)
    addPeople(context)
    addWhatIsToldOfSome(context)
    await writeRows(tx, context.rows)
    await writeWhatRulesSay(tx, {
      rows: context.rows,
      unitId: context.organisation.unitId,
      today: context.today,
    })
    await recordSeed(tx, context.rows)
  }, TRANSACTION)
}

function addPeople(context: DemoContext): void {
  let caseIndex = 0
  for (const [index, story] of listCitizenStories().entries()) {
    addCitizen(context, { story, index, caseIndex })
    if (isCase(story)) caseIndex++
  }
}

function addWhatIsToldOfSome(context: DemoContext): void {
  addCorrections(context)
  countImports(context)
  addTalkGuides(context)
  addProposals(context)
  addHypotheses(context)
  addOpinions(context)
  addRevisitations(context)
  addPlacings(context)
  addWorkload(context)
  addCoachingSessions(context)
  addDay(context)
  addNotes(context)
  addPlacements(context)
  addFacts(context)
  addCaseloadRows(context)
}

async function createContext(tx: Tx): Promise<DemoContext> {
  const random = createRandom(DEMO_SEED)
  const day = today()
  const rows = emptyDemoRows()
  const organisation = await writeOrganisation(tx, { random, today: day })
  const programmes = addProgrammes(rows, { random, today: day, organisation })
  const importIds = addImports({ random, rows, organisation, programmes, today: day })
  return {
    random,
    today: day,
    rows,
    organisation,
    programmes,
    importIds,
    people: [],
    inventPerson: createPeople(random, day),
  }
}

async function recordSeed(tx: Tx, rows: DemoRows): Promise<void> {
  await recordAudit(tx, {
    kind: 'CREATE',
    operation: 'seed.demo',
    entity: 'Unit',
    entityId: rows.programmes[0]?.unitId,
    actorId: null,
    details: { citizens: rows.citizens.length, cases: rows.cases.length, visits: rows.visits.length },
  })
}
