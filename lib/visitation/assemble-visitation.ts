import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { dayAt } from '@/lib/calendar/today'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import { listReviewerChoices } from '@/lib/reviews/reviewer-choices'
import type { Prisma } from '@/prisma/generated/client'
import { consentsToSharing } from './access'
import type { VisitationEvidence } from './evidence'
import { offeredBy } from './lock-visitation'
import type { RelatedDecisions } from './related-decisions'
import { fundWaitOn } from './rules/flow'
import { grantableElements } from './rules/grantable-elements'
import { listMissingAnswers } from './rules/missing-answers'
import { mayOf } from './visitation-may'
import type { SendingState, VisitationFields, VisitationView } from './visitation-view'

export const programmeSelect = {
  id: true,
  name: true,
  template: true,
  coreElements: { orderBy: { ordinal: 'asc' }, select: { code: true, name: true } },
} as const satisfies Prisma.ProgrammeSelect

export function citizenSelect(on: Day) {
  return {
    id: true,
    name: true,
    birthOn: true,
    protection: true,
    aKasse: { select: { name: true } },
    consents: { where: consentsToSharing(on), select: { id: true } },
    cases: {
      where: { closedOn: null },
      select: {
        number: true,
        roleHolders: {
          where: { role: { in: ['KS', 'VK'] }, ...coversDay(on) },
          select: { role: true, userId: true, user: { select: { name: true } } },
        },
      },
    },
  } as const satisfies Prisma.CitizenSelect
}

type StoredVisitation = Prisma.VisitationGetPayload<{
  include: {
    opinions: true
    revisitations: true
    replacedBy: { select: { id: true; status: true } }
  }
}>

type Parts = {
  on: Day
  /** Null = not saved yet. */
  stored: StoredVisitation | null
  screeningId: string
  citizen: Prisma.CitizenGetPayload<{ select: ReturnType<typeof citizenSelect> }>
  programme: Prisma.ProgrammeGetPayload<{ select: typeof programmeSelect }>
  fields: VisitationFields
  evidence: VisitationEvidence
  related: RelatedDecisions
  isVisitable: boolean
}

/** The one prepared view of a visitation's pages: what is there, how far it is, and what the viewer may do. */
export async function assembleVisitation(viewer: Viewer, parts: Parts): Promise<VisitationView> {
  const { on, stored, citizen, programme, fields, related } = parts
  const offered = offeredBy(programme)
  const missing = listMissingAnswers(fields, offered.offers)
  const [reviewers, names] = await Promise.all([
    offered.groups.some(({ number }) => number === 3) ? listReviewerChoices(db, viewer.unitId, on) : null,
    listStaffNames(db, [fields.reviewLeaderId, fields.reviewSpecialistId, ...peopleOf(stored)]),
  ])
  const nameOf = (userId: string | null) => names.get(userId ?? '') ?? '–'
  const successor = stored?.replacedBy[0] ?? null
  const changeReason = stored?.changeReason ?? null
  return {
    id: stored?.id ?? null,
    version: stored?.version ?? 0,
    screeningId: parts.screeningId,
    status: stored?.status ?? 'DRAFT',
    citizen: {
      id: citizen.id,
      name: citizen.name,
      birthOn: fromDbDate(citizen.birthOn),
      aKasseName: citizen.aKasse?.name ?? null,
    },
    programme: {
      id: programme.id,
      name: programme.name,
      elements: grantableElements(programme.coreElements),
      groups: offered.groups,
      tracks: offered.tracks,
    },
    reviewers,
    reviewerNames: [fields.reviewLeaderId, fields.reviewSpecialistId].filter((id) => id !== null).map(nameOf),
    fields,
    missing,
    evidence: parts.evidence,
    fund: {
      ...questionOf(stored),
      sentBy: stored?.sentById ? nameOf(stored.sentById) : null,
      answeredBy: stored?.answeredById ? nameOf(stored.answeredById) : null,
      wait: fundWaitOn(flowOf(stored), on),
    },
    sending: sendingOf(parts),
    decided: stored?.decidedOn ? { on: fromDbDate(stored.decidedOn), by: nameOf(stored.decidedById) } : null,
    change: related.changeOf && changeReason ? { of: related.changeOf, reason: changeReason } : null,
    earlier: related.earlier,
    successor: successor && { id: successor.id, isDecided: successor.status === 'DECIDED' },
    opinions: (stored?.opinions ?? []).map((line) => ({
      id: line.id,
      text: line.text,
      by: nameOf(line.createdById),
      at: line.createdAt,
      isAuthor: line.createdById === stored?.createdById,
    })),
    isOwnDraft: stored === null || stored.createdById === viewer.userId,
    revisitations: (stored?.revisitations ?? []).map((request) => ({
      id: request.id,
      wish: request.wish,
      reason: request.reason,
      status: request.status,
      on: dayAt(request.createdAt),
      by: nameOf(request.createdById),
      answerReason: request.answerReason,
      answeredOn: request.answeredAt && dayAt(request.answeredAt),
      answeredBy: request.answeredById ? nameOf(request.answeredById) : null,
    })),
    openCase: openCaseOf(parts),
    may: mayOf(viewer, {
      on,
      isVisitable: parts.isVisitable,
      isWhole: missing.length === 0,
      flow: flowOf(stored),
      stored,
      coordinator: holderOf(parts, 'KS') ?? null,
      consultant: holderOf(parts, 'VK') ?? null,
      hasOpenCase: citizen.cases.length > 0,
    }),
  }
}

function peopleOf(stored: StoredVisitation | null): (string | null)[] {
  if (stored === null) return []
  return [
    stored.sentById,
    stored.answeredById,
    stored.decidedById,
    ...stored.opinions.map((line) => line.createdById),
    ...stored.revisitations.flatMap((request) => [request.createdById, request.answeredById]),
  ]
}

function questionOf(stored: StoredVisitation | null) {
  return {
    sentOn: stored?.sentAt ? dayAt(stored.sentAt) : null,
    answerDueOn: stored?.answerDueOn ? fromDbDate(stored.answerDueOn) : null,
    answeredOn: stored?.answeredAt ? dayAt(stored.answeredAt) : null,
  }
}

function flowOf(stored: StoredVisitation | null) {
  return { status: stored?.status ?? ('DRAFT' as const), ...questionOf(stored) }
}

function sendingOf({ citizen, fields }: Parts): SendingState {
  if (citizen.aKasse === null) return 'NO_FUND'
  if (fields.aKasseView !== 'NOT_ANSWERED') return 'HAS_ANSWERED'
  if (citizen.protection === 'PROTECTED') return 'PROTECTED'
  if (citizen.consents.length === 0) return 'NO_CONSENT'
  return fields.decision === null ? 'NO_PROPOSAL' : 'READY'
}

function holderOf({ citizen }: Parts, role: 'KS' | 'VK') {
  return citizen.cases[0]?.roleHolders.find((holder) => holder.role === role)
}

function openCaseOf(parts: Parts): VisitationView['openCase'] {
  const file = parts.citizen.cases[0]
  if (!file) return null
  return {
    number: file.number,
    coordinatorName: holderOf(parts, 'KS')?.user.name ?? '–',
    consultantName: holderOf(parts, 'VK')?.user.name ?? null,
  }
}
