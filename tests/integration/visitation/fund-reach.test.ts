import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { now, today } from '@/lib/calendar/today'
import { searchCitizens } from '@/lib/citizens/search'
import { runCommand } from '@/lib/deadlines/run-command'
import { getAKassePacket } from '@/lib/letters/a-kasse-packet'
import { getTalkLetter } from '@/lib/letters/talk-letter'
import { readableCitizens, writableCitizens } from '@/lib/platform/access'
import type { Command } from '@/lib/platform/command'
import { db } from '@/lib/platform/db'
import { runStaffRead } from '@/lib/platform/staff-read'
import type { Viewer } from '@/lib/platform/viewer'
import { proposeByCpr, proposeMember } from '@/lib/proposals/commands'
import { getProposalPage } from '@/lib/proposals/queries'
import { getScreeningQueue } from '@/lib/screening/queries'
import { wholeQueue } from '@/lib/screening/queue-filter'
import { getScreeningTalk } from '@/lib/talk/queries'
import { requestRevisitation, startReplacement } from '@/lib/visitation/change-commands'
import { decide } from '@/lib/visitation/commands'
import { answerAsFund, recordFundAnswer, sendToFund, takeBack } from '@/lib/visitation/fund-commands'
import { addOpinion } from '@/lib/visitation/opinion-commands'
import { listVisitations } from '@/lib/visitation/queries'
import { listSharedMembers } from '@/lib/visitation/shared-members'
import { getSharedVisitation } from '@/lib/visitation/shared-visitation'
import { getVisitation } from '@/lib/visitation/visitation-queries'
import { createConsent } from '@/tests/factories/aftercare'
import { createCitizen } from '@/tests/factories/citizen'
import { createAKasse, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { createDraft, createScreening } from '@/tests/factories/visitation'

/** Everything that decides whether a fund's user may see a person, each in every state. */
const states = {
  unit: ['OWN', 'OTHER'],
  fund: ['OWN', 'OTHER', 'NONE'],
  consent: ['GIVEN', 'NONE', 'WITHDRAWN', 'OTHER_KIND'],
  protection: ['NONE', 'UNKNOWN', 'PROTECTED'],
  asked: ['OWN', 'OTHER', 'TAKEN_BACK'],
} as const
type State = { [Key in keyof typeof states]: (typeof states)[Key][number] }

type Member = { state: State; name: string; citizenId: string; screeningId: string; visitationId: string }

let viewer: Viewer
let programmeId: string
const members: Member[] = []

function everyState(): State[] {
  let all: Partial<State>[] = [{}]
  for (const [key, values] of Object.entries(states)) {
    all = all.flatMap((state) => values.map((value) => ({ ...state, [key]: value })))
  }
  return all as State[]
}

const isOwnMember = ({ unit, fund, consent, protection }: State) =>
  unit === 'OWN' && fund === 'OWN' && consent === 'GIVEN' && protection !== 'PROTECTED'

beforeAll(async () => {
  const [unit, otherUnit] = [await createUnit(db), await createUnit(db)]
  const [fund, otherFund] = [await createAKasse(db), await createAKasse(db)]
  const at = { unitId: unit.id, role: 'A_KASSE' as const }
  viewer = (await createUser(db, { ...at, aKasseId: fund.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id })).id
  const elsewhere = (await createProgramme(db, { unitId: otherUnit.id })).id
  for (const [index, state] of everyState().entries()) {
    const isHere = state.unit === 'OWN'
    const unitId = isHere ? unit.id : otherUnit.id
    const name = `Medlem ${index}`
    const aKasseId = { OWN: fund.id, OTHER: otherFund.id, NONE: null }[state.fund]
    const citizen = await createCitizen(db, { unitId, name, aKasseId, protection: state.protection })
    if (state.consent !== 'NONE') {
      await createConsent(db, {
        citizenId: citizen.id,
        createdById: viewer.userId,
        kind: state.consent === 'OTHER_KIND' ? 'AFTERCARE' : 'SHARE_A_KASSE',
        givenOn: '2026-11-01',
        ...(state.consent === 'WITHDRAWN' ? { withdrawnOn: today() } : {}),
      })
    }
    const screening = await createScreening(db, {
      citizenId: citizen.id,
      programmeId: isHere ? programmeId : elsewhere,
      assessedById: viewer.userId,
    })
    const draft = await createDraft(db, { screening, createdById: viewer.userId })
    if (state.asked !== 'TAKEN_BACK') {
      await db.visitation.update({
        where: { id: draft.id },
        data: {
          status: 'SENT',
          sentAt: now(),
          sentById: viewer.userId,
          answerDueOn: new Date('2026-12-01'),
          askedAKasseId: state.asked === 'OWN' ? fund.id : otherFund.id,
        },
      })
    }
    members.push({
      state,
      name,
      citizenId: citizen.id,
      screeningId: screening.id,
      visitationId: draft.id,
    })
  }
}, 120_000)

describe("P02 ASVS 8.4.1 a fund's user, over every state a person can be in", () => {
  it('covers every page and route a fund can open', () => {
    const app = path.resolve(import.meta.dirname, '../../../app')
    const routes = readdirSync(app, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(page|route)\.tsx?$/.test(file))
      .filter((file) => /requireStaff\([^)]*'A_KASSE'/.test(readFileSync(path.join(app, file), 'utf8')))
    expect(routes.sort()).toEqual([
      '(staff)/screening/foreslaa/page.tsx',
      '(staff)/visitation/a-kasse/[id]/page.tsx',
      '(staff)/visitation/page.tsx',
    ])
  })

  it('lists exactly own members who consent, and opens only what the own fund was asked', async () => {
    const own = members.filter(({ state }) => isOwnMember(state))
    expect(own).toHaveLength(6)
    const names = own.map(({ name }) => name).sort()
    const listed = await listSharedMembers(viewer)
    expect(listed.map(({ name }) => name).sort()).toEqual(names)
    const askable = own.filter(({ state }) => state.asked === 'OWN')
    expect(listed.flatMap(({ asked }) => asked?.visitationId ?? []).sort()).toEqual(
      askable.map(({ visitationId }) => visitationId).sort(),
    )
    const { by } = await getProposalPage(viewer)
    expect(by.kind === 'MEMBERS' && by.members.map(({ id }) => id).sort()).toEqual(
      own.map(({ citizenId }) => citizenId).sort(),
    )
    for (const { state, visitationId } of members) {
      const isOpen = isOwnMember(state) && state.asked === 'OWN'
      expect([state, (await getSharedVisitation(viewer, visitationId)) !== null]).toEqual([state, isOpen])
    }
  }, 60_000)

  it('is shown nobody by the searches, lists, counts, letters and files of the staff', async () => {
    const { hits } = await runStaffRead(searchCitizens, { viewer, input: { search: 'Medlem' } })
    expect(hits).toEqual([])
    const at = { today: today(), now: now() }
    expect(await db.citizen.count({ where: readableCitizens(viewer, at) })).toBe(0)
    expect(await db.citizen.count({ where: writableCitizens(viewer, today()) })).toBe(0)
    const queue = await getScreeningQueue(viewer, wholeQueue)
    expect([queue.rows, Object.values(queue.counts), queue.hidden]).toEqual([[], [0, 0, 0, 0, 0], 0])
    const list = await listVisitations(viewer, { tab: 'SENT' })
    expect([list.rows, Object.values(list.counts)]).toEqual([[], [0, 0, 0, 0, 0]])
    for (const { visitationId, screeningId } of members.slice(0, 20)) {
      const letter = { med: ['samtale' as const], sprog: 'da' as const }
      expect(await getVisitation(viewer, visitationId)).toBeNull()
      expect(await getTalkLetter(viewer, visitationId, letter)).toBeNull()
      expect(await getAKassePacket(viewer, visitationId)).toBeNull()
      expect(await getScreeningTalk(viewer, screeningId)).toBeNull()
    }
  }, 60_000)

  it('changes nobody by a direct post but what the own fund was asked', async () => {
    const refused = { status: 'rejected' as const }
    const post = async (command: Command, values: object) => {
      const [outcome] = await Promise.allSettled([runCommand(command, { viewer, values: values as never })])
      return outcome.status
    }
    const answer = { aKasseView: 'AGREE', aKasseViewText: '', aKasseDecider: 'Henning' }
    const reason = 'Fordi'
    const posts: [Command, (member: Member) => object][] = [
      [takeBack as Command, () => ({})],
      [sendToFund as Command, () => ({})],
      [recordFundAnswer as Command, () => ({ ...answer, answeredOn: '2026-11-23' })],
      [decide as Command, () => ({})],
      [addOpinion as Command, () => ({ opinion: reason })],
      [startReplacement as Command, () => ({ changeReason: reason })],
      [requestRevisitation as Command, () => ({ wish: reason, requestReason: reason })],
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...members),
        fc.constantFrom(...posts),
        async (member, [command, values]) => {
          const common = { visitationId: member.visitationId, version: '1' }
          expect(await post(command, { ...common, ...values(member) })).toBe(refused.status)
        },
      ),
      { numRuns: 60 },
    )
    const talk = { programmeId, occasion: 'FIRST_TALK', talkOn: '2026-11-20', reason }
    const byCpr = { ...talk, cpr: '6101800011', name: 'Anna Bro', side: 'JOBCENTER' }
    expect(await post(proposeByCpr as Command, byCpr)).toBe('rejected')
    for (const member of members) {
      const { state, citizenId, visitationId } = member
      const proposed = await post(proposeMember as Command, { ...talk, memberId: citizenId })
      expect([state, proposed]).toEqual([state, isOwnMember(state) ? 'fulfilled' : 'rejected'])
      const answered = await post(answerAsFund as Command, { visitationId, version: '1', ...answer })
      const mayAnswer = isOwnMember(state) && state.asked === 'OWN'
      expect([state, answered]).toEqual([state, mayAnswer ? 'fulfilled' : 'rejected'])
    }
    const ids = members.filter(({ state }) => !isOwnMember(state)).map(({ citizenId }) => citizenId)
    expect(await db.screeningProposal.count({ where: { citizenId: { in: ids } } })).toBe(0)
  }, 120_000)
})
