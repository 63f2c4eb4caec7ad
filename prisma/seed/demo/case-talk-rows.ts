import { addDays, type Day, maxDay, toDbDate } from '@/lib/calendar/day'
import type { CaseTalkKind, TalkStatus } from '@/prisma/generated/enums'
import texts from '../data/case-talk-texts.json'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'

type File = NonNullable<DemoPerson['file']>
type OpenPerson = DemoPerson & { file: File; dates: DemoPerson['dates'] & { decidedOn: Day } }

const KINDS: readonly CaseTalkKind[] = ['PERSONAL', 'FOLLOW_UP', 'JOB_SEARCH', 'JOINT', 'JOB_INTERVIEW']

/** Held talks with agreements behind, some to come, some that nobody has written down yet. */
export function addCaseTalks(context: DemoContext): void {
  const { today } = context
  const people = context.people.filter(isOpen)
  const seen = new Map<string, number>()
  for (const person of people) {
    const number = seen.get(person.file.pair.vk) ?? 0
    seen.set(person.file.pair.vk, number + 1)
    if (number % 2 === 0) addHeldTalks(context, person)
    if (number < 2)
      addTalk(context, person, { status: 'PLANNED', on: today, atTime: number === 0 ? '09:00' : '13:30' })
    else if (number === 2)
      addTalk(context, person, { status: 'PLANNED', on: addDays(today, -2), atTime: '10:00' })
    else if (number % 5 === 3) {
      const on = addDays(today, 1 + (number % 12))
      addTalk(context, person, { status: 'PLANNED', on, atTime: number % 2 === 0 ? null : '11:15' })
    } else if (number % 9 === 4)
      addTalk(context, person, { status: 'NO_SHOW', on: dayAgo(context, person, 9) })
    else if (number % 9 === 6)
      addTalk(context, person, { status: 'CANCELLED', on: dayAgo(context, person, 5) })
  }
}

function isOpen(person: DemoPerson): person is OpenPerson {
  return person.file !== null && person.dates.decidedOn !== null && person.dates.closedOn === null
}

/** Never before the case. */
function dayAgo({ today }: DemoContext, { dates }: OpenPerson, days: number): Day {
  return maxDay(dates.decidedOn, addDays(today, -days))
}

/** The first talk, and one since whose agreements are partly settled. */
function addHeldTalks(context: DemoContext, person: OpenPerson): void {
  const { random, today } = context
  const firstOn = maxDay(person.dates.decidedOn, addDays(today, -random.int(50, 75)))
  const first = addTalk(context, person, { status: 'HELD', on: firstOn, kind: 'FIRST' })
  const latestOn = maxDay(firstOn, addDays(today, -random.int(6, 25)))
  const latest = addTalk(context, person, { status: 'HELD', on: latestOn })
  addAgreement(context, person, { talkId: first, madeOn: firstOn, settled: { talkId: latest, on: latestOn } })
  addAgreement(context, person, { talkId: latest, madeOn: latestOn, settled: null })
  if (random.chance(0.5)) addAgreement(context, person, { talkId: latest, madeOn: latestOn, settled: null })
}

type Told = { status: TalkStatus; on: Day; atTime?: string | null; kind?: CaseTalkKind }

function addTalk({ random, rows, organisation }: DemoContext, { file }: OpenPerson, told: Told): string {
  const { status, on, atTime = '10:30', kind = random.pick(KINDS) } = told
  const id = random.uuid()
  const isHeld = status === 'HELD'
  const by = organisation.userIds[random.chance(0.3) ? file.pair.ks : file.pair.vk]
  rows.caseTalks.push({
    id,
    caseId: file.caseId,
    kind,
    status,
    onDate: toDbDate(on),
    atTime,
    place: random.pick(texts.places),
    participants: isHeld ? participantsOf(kind) : [],
    participantNames: isHeld && random.chance(0.2) ? random.pick(texts.names) : null,
    tools:
      isHeld && random.chance(0.5) ? [random.pick(['JOBNET_CV', 'MIN_VURDERING', 'ABC_JOBSTRATEGI'])] : [],
    summary: isHeld ? random.pick(texts.summaries) : null,
    createdAt: instantOn(addDays(on, -7), 30),
    createdById: by,
    ...(status === 'PLANNED' ? {} : { recordedAt: instantOn(on, 200), recordedById: by }),
  })
  return id
}

function participantsOf(kind: CaseTalkKind): string[] {
  if (kind === 'JOINT') return ['CITIZEN', 'KS', 'A_KASSE']
  return kind === 'JOB_INTERVIEW' ? ['CITIZEN', 'VK', 'EMPLOYER'] : ['CITIZEN', 'VK']
}

type Agreed = { talkId: string; madeOn: Day; settled: { talkId: string; on: Day } | null }

function addAgreement(
  { random, today, rows, organisation }: DemoContext,
  { file }: OpenPerson,
  { talkId, madeOn, settled }: Agreed,
): void {
  const by = organisation.userIds[file.pair.vk]
  const place = rows.talkAgreements.length % texts.agreements.length
  const { what, who } = texts.agreements[place] as (typeof texts.agreements)[number]
  rows.talkAgreements.push({
    id: random.uuid(),
    caseId: file.caseId,
    talkId,
    what,
    who,
    dueOn: random.chance(0.75) ? toDbDate(addDays(settled ? settled.on : today, random.int(-2, 12))) : null,
    createdAt: instantOn(madeOn, 210),
    createdById: by,
    ...(settled
      ? {
          outcome: random.pick(['DONE', 'DONE', 'NOT_DONE'] as const),
          outcomeNote: random.chance(0.4) ? random.pick(texts.notes) : null,
          settledTalkId: settled.talkId,
          settledAt: instantOn(settled.on, 200),
          settledById: by,
        }
      : {}),
  })
}
