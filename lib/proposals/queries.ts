import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { dayAt, now, today } from '@/lib/calendar/today'
import { membersSharedWithAKasse, readableCitizens } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import { openStatuses } from '@/lib/screening/access'
import type { ProposalOccasion, ProposalSide } from '@/prisma/generated/enums'
import { canProposeByCpr } from './access'
import { listProposableProgrammes } from './record-proposal'

/** HANDLED = an adviser has assessed the person since; nothing finer, so that a proposal tells nothing of what was known. */
export type ProposalProgress = 'RECEIVED' | 'HANDLED'

export type OwnProposal = {
  id: string
  /** Null where the viewer may not see the person (any more). */
  person: { name: string; citizenId: string | null } | null
  programme: string
  occasion: ProposalOccasion
  side: ProposalSide
  talkOn: Day
  proposedOn: Day
  /** The viewer's own words; null with the person. */
  reason: string | null
  progress: ProposalProgress
}

export type ProposalPage = {
  today: Day
  /** By CPR number, or out of the fund's own members. */
  by: { kind: 'CPR' } | { kind: 'MEMBERS'; members: { id: string; name: string; birthYear: number }[] }
  programmes: { id: string; name: string }[]
  own: OwnProposal[]
}

const OWN_SHOWN = 100

export async function getProposalPage(viewer: Viewer): Promise<ProposalPage> {
  const on = today()
  const byCpr = canProposeByCpr(viewer)
  const [programmes, members, own] = await Promise.all([
    listProposableProgrammes(db, { viewer, today: on }),
    byCpr ? [] : listMembers(viewer, on),
    listOwnProposals(viewer, on),
  ])
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page screening/foreslaa',
    entity: 'ScreeningProposal',
    details: {
      criterion: 'own proposals',
      proposalIds: own.map((one) => one.id),
      citizenIds: members.map((one) => one.id),
    },
  })
  return {
    today: on,
    by: byCpr ? { kind: 'CPR' } : { kind: 'MEMBERS', members },
    programmes: programmes.map(({ id, name }) => ({ id, name })),
    own,
  }
}

/** The positive list: name and birth year of own members who consent to sharing. */
async function listMembers(viewer: Viewer, on: Day) {
  const members = await db.citizen.findMany({
    where: membersSharedWithAKasse(viewer, on),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, birthOn: true },
  })
  return members.map(({ id, name, birthOn }) => ({
    id,
    name,
    birthYear: Number(fromDbDate(birthOn).slice(0, 4)),
  }))
}

async function listOwnProposals(viewer: Viewer, on: Day): Promise<OwnProposal[]> {
  const stored = await db.screeningProposal.findMany({
    where: { createdById: viewer.userId, programme: { unitId: viewer.unitId } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: OWN_SHOWN,
    select: {
      id: true,
      citizenId: true,
      occasion: true,
      side: true,
      talkOn: true,
      reason: true,
      createdAt: true,
      programme: { select: { name: true } },
      screening: { select: { assessedAt: true } },
    },
  })
  const people = await seenPeople(
    viewer,
    stored.map((one) => one.citizenId),
    on,
  )
  return stored.map(({ citizenId, programme, screening, createdAt, talkOn, reason, ...row }) => ({
    ...row,
    person: people.get(citizenId) ?? null,
    reason: people.has(citizenId) ? reason : null,
    programme: programme.name,
    talkOn: fromDbDate(talkOn),
    proposedOn: dayAt(createdAt),
    progress: screening?.assessedAt && screening.assessedAt >= createdAt ? 'HANDLED' : 'RECEIVED',
  }))
}

/** Staff see whose file they may open; a fund sees the names of members who consent now, and opens nothing. */
async function seenPeople(viewer: Viewer, citizenIds: readonly string[], on: Day) {
  const isStaff = canProposeByCpr(viewer)
  const people = await db.citizen.findMany({
    where: {
      id: { in: [...new Set(citizenIds)] },
      AND: [
        isStaff ? readableCitizens(viewer, { today: on, now: now() }) : membersSharedWithAKasse(viewer, on),
      ],
    },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, { name, citizenId: isStaff ? id : null }]))
}

export type CitizenProposal = {
  id: string
  side: ProposalSide
  occasion: ProposalOccasion
  programme: string
  talkOn: Day
  proposedOn: Day
  proposedBy: string | null
  reason: string
  /** Came after the person was assessed in the programme, or had an open case: it opened no screening. */
  isAgain: boolean
}

/** Who has proposed the citizen for screening, newest first; null when the viewer may not read the citizen. */
export async function listCitizenProposals(
  viewer: Viewer,
  citizenId: string,
): Promise<CitizenProposal[] | null> {
  const citizen = await db.citizen.findFirst({
    where: { id: citizenId, AND: [readableCitizens(viewer, { today: today(), now: now() })] },
    select: {
      proposals: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        include: {
          programme: { select: { name: true } },
          screening: { select: { status: true, assessedAt: true } },
        },
      },
    },
  })
  if (!citizen) return null
  const nameOf = await listStaffNames(
    db,
    citizen.proposals.map((one) => one.createdById),
  )
  return citizen.proposals.map(({ screening, programme, createdAt, createdById, ...row }) => ({
    id: row.id,
    side: row.side,
    occasion: row.occasion,
    programme: programme.name,
    talkOn: fromDbDate(row.talkOn),
    proposedOn: dayAt(createdAt),
    proposedBy: nameOf.get(createdById) ?? null,
    reason: row.reason,
    isAgain: screening === null || isAssessedBefore(screening, createdAt),
  }))
}

function isAssessedBefore(screening: { status: string; assessedAt: Date | null }, at: Date): boolean {
  const isOpen = openStatuses.some((status) => status === screening.status)
  return !isOpen && screening.assessedAt !== null && screening.assessedAt < at
}
