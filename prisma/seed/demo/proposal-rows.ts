import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { blindIndex, encrypt } from '@/lib/platform/secrets'
import { screeningRecordOf } from '@/lib/screening/screening-record'
import type { ProposalOccasion, ProposalSide } from '@/prisma/generated/enums'
import texts from '../data/texts.json'
import type { StaffKey } from '../demo-people'
import type { Phase, ProgrammeKey } from './citizen-stories'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'
import { shippedTypes } from './screening-rows'

type Proposal = {
  by: StaffKey
  side: ProposalSide
  occasion: ProposalOccasion
  talkDaysAgo: number
  daysAgo: number
  programme: ProgrammeKey
  /** A person known in this phase; null = nothing is known of the person but the name. */
  phase: Phase | null
}

const proposals: readonly Proposal[] = [
  {
    ...{ by: 'mette', side: 'JOBCENTER', occasion: 'INFORMATION_MEETING', programme: 'GA', phase: null },
    ...{ talkDaysAgo: 27, daysAgo: 26 },
  },
  {
    ...{ by: 'rikke', side: 'SYGEDAGPENGE', occasion: 'OTHER_TALK', programme: 'HJK', phase: null },
    ...{ talkDaysAgo: 2, daysAgo: 2 },
  },
  {
    ...{ by: 'henning', side: 'A_KASSE', occasion: 'FIRST_TALK', programme: 'GA', phase: 'TO_SCREEN' },
    ...{ talkDaysAgo: 8, daysAgo: 6 },
  },
  {
    ...{ by: 'aase', side: 'JOBCENTER', occasion: 'FIRST_TALK', programme: 'GA', phase: 'TO_SCREEN' },
    ...{ talkDaysAgo: 5, daysAgo: 5 },
  },
  {
    ...{ by: 'soeren', side: 'SYGEDAGPENGE', occasion: 'OTHER_TALK', programme: 'GA', phase: 'ASSESSED' },
    ...{ talkDaysAgo: 1, daysAgo: 1 },
  },
]

/** People found in talks: two nobody knew, two already in the queue, and one who is assessed. */
export function addProposals(context: DemoContext): void {
  const taken = new Set<string>()
  for (const [place, proposal] of proposals.entries()) {
    const known = context.people.find(
      (one) => !taken.has(one.citizenId) && proposal.phase !== null && isMeant(context, one, proposal),
    )
    if (!known && proposal.phase !== null) throw new Error(`The demo has nobody ${proposal.phase} to propose`)
    const person = known
      ? { citizenId: known.citizenId, screeningId: known.screening.id }
      : registerPerson(context, proposal)
    taken.add(person.citizenId)
    record(context, { ...person, proposal, reason: texts.proposalReasons[place] ?? '' })
  }
}

/** The fund proposes an own member, who consents to sharing. */
function isMeant({ rows }: DemoContext, person: DemoPerson, { by, programme, phase }: Proposal): boolean {
  const { story, citizenId } = person
  if (story.phase !== phase || story.programme !== programme || story.waitsLong) return false
  const citizen = rows.citizens.find((one) => one.id === citizenId)
  return (
    story.fund === 'OWN' &&
    citizen?.protection !== 'PROTECTED' &&
    (by !== 'henning' || !story.hasMissingMonths)
  )
}

type Found = { citizenId: string; screeningId: string }

/** Named and numbered, and nothing more: no marker can be computed. */
function registerPerson(context: DemoContext, { by, programme, daysAgo }: Proposal): Found {
  const { random, today, rows, organisation, programmes } = context
  const { name, birthOn, cpr } = context.inventPerson([25, 58])
  const [citizenId, screeningId] = [random.uuid(), random.uuid()]
  const on = addDays(today, -daysAgo)
  const { settings, id: programmeId } = programmes[programme]
  const createdById = organisation.userIds[by]
  rows.citizens.push({
    id: citizenId,
    unitId: organisation.unitId,
    name,
    cprCipher: encrypt(Buffer.from(cpr)),
    cprIndex: blindIndex(cpr),
    isReplacementCpr: true,
    birthOn: toDbDate(birthOn),
    createdById,
  })
  const {
    screenedOn,
    result: _,
    ...numbers
  } = screeningRecordOf(
    { birthOn, benefitPeriods: [], employments: [], coverages: [] },
    { screenedOn: on, settings: { version: 1, values: settings }, benefitTypes: shippedTypes },
  )
  rows.screenings.push({
    id: screeningId,
    citizenId,
    programmeId,
    screenedOn: toDbDate(screenedOn),
    dueOn: toDbDate(addDays(on, settings.screening.dueDays)),
    ...numbers,
    createdAt: instantOn(on, 25),
    createdById,
  })
  return { citizenId, screeningId }
}

function record(context: DemoContext, made: Found & { proposal: Proposal; reason: string }): void {
  const { random, today, rows, organisation, programmes } = context
  const { citizenId, screeningId, proposal, reason } = made
  const { by, side, occasion, talkDaysAgo, daysAgo, programme } = proposal
  const createdById = organisation.userIds[by]
  const on: Day = addDays(today, -daysAgo)
  rows.proposals.push({
    id: random.uuid(),
    citizenId,
    programmeId: programmes[programme].id,
    screeningId,
    occasion,
    side,
    talkOn: toDbDate(addDays(today, -talkDaysAgo)),
    reason,
    createdAt: instantOn(on, 25),
    createdById,
  })
  if (side !== 'A_KASSE') return
  rows.consents.push({
    id: random.uuid(),
    citizenId,
    kind: 'SHARE_A_KASSE',
    givenOn: toDbDate(addDays(today, -talkDaysAgo)),
    createdById: organisation.userIds.aase,
  })
}
