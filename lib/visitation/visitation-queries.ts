import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { listPairChoices, type PairChoices } from '@/lib/cases/pair-choices'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { AKasseView, TalkKind, VisitationDecision } from '@/prisma/generated/enums'
import { readableVisitations, visitableCitizens } from './access'
import { loadEvidence, type VisitationEvidence, visitationEvidence } from './evidence'
import { checkAuthority } from './rules/authority'
import { grantableElements } from './rules/grantable-elements'
import { listMissingAnswers, type MissingAnswer } from './rules/missing-answers'

export type VisitationFields = {
  talkOn: Day | null
  talkKind: TalkKind | null
  aKasseView: AKasseView
  aKasseViewText: string | null
  aKasseDecider: string | null
  disagreementHandling: string | null
  citizenWish: string | null
  decision: VisitationDecision | null
  reason: string | null
  coreElements: string[]
  startOn: Day | null
}

export type VisitationView = {
  /** Null = not saved yet. */
  id: string | null
  version: number
  screeningId: string
  citizen: { id: string; name: string; birthOn: Day; aKasseName: string | null }
  programme: { id: string; name: string; elements: { code: string; name: string }[] }
  fields: VisitationFields
  missing: MissingAnswer[]
  evidence: VisitationEvidence
  decided: { on: Day; by: string } | null
  /** The citizen's open case: an accepted decision adds to it, and only its coordinating adviser decides. */
  openCase: { number: string; coordinatorName: string } | null
  may: { edit: boolean; decide: boolean; decideAgain: boolean }
}

const programmeSelect = {
  id: true,
  name: true,
  coreElements: { orderBy: { ordinal: 'asc' }, select: { code: true, name: true } },
} as const

function citizenSelect(on: Day) {
  return {
    id: true,
    name: true,
    birthOn: true,
    aKasse: { select: { name: true } },
    cases: {
      where: { closedOn: null },
      select: {
        number: true,
        roleHolders: {
          where: { role: 'KS' as const, ...coversDay(on) },
          select: { userId: true, user: { select: { name: true } } },
        },
      },
    },
  } as const
}

const noAnswers: VisitationFields = {
  talkOn: null,
  talkKind: null,
  aKasseView: 'NOT_ANSWERED',
  aKasseViewText: null,
  aKasseDecider: null,
  disagreementHandling: null,
  citizenWish: null,
  decision: null,
  reason: null,
  coreElements: [],
  startOn: null,
}

/** The citizen a visitation is about, before its page opens the file; null when it is not in the unit. */
export async function getVisitationCitizenId(viewer: Viewer, visitationId: string): Promise<string | null> {
  const row = await db.visitation.findFirst({
    where: { id: visitationId, programme: { unitId: viewer.unitId } },
    select: { citizenId: true },
  })
  return row?.citizenId ?? null
}

export async function getVisitation(viewer: Viewer, visitationId: string): Promise<VisitationView | null> {
  const on = today()
  const row = await db.visitation.findFirst({
    where: { id: visitationId, AND: [readableVisitations(viewer, { today: on, now: now() })] },
    include: { citizen: { select: citizenSelect(on) }, programme: { select: programmeSelect } },
  })
  if (!row?.screeningId) return null
  const [evidence, decider, visitable] = await Promise.all([
    row.evidence === null ? loadEvidence(db, row.screeningId) : visitationEvidence.parse(row.evidence),
    row.decidedById ? db.user.findUnique({ where: { id: row.decidedById }, select: { name: true } }) : null,
    db.citizen.findFirst({
      where: { id: row.citizenId, AND: [visitableCitizens(viewer, on)] },
      select: { id: true },
    }),
  ])
  const fields: VisitationFields = {
    talkOn: dayOf(row.talkOn),
    talkKind: row.talkKind,
    aKasseView: row.aKasseView,
    aKasseViewText: row.aKasseViewText,
    aKasseDecider: row.aKasseDecider,
    disagreementHandling: row.disagreementHandling,
    citizenWish: row.citizenWish,
    decision: row.decision,
    reason: row.reason,
    coreElements: row.coreElements,
    startOn: dayOf(row.startOn),
  }
  return assemble(viewer, {
    id: row.id,
    version: row.version,
    screeningId: row.screeningId,
    citizen: row.citizen,
    programme: row.programme,
    fields,
    evidence,
    decided: row.decidedOn ? { on: fromDbDate(row.decidedOn), by: decider?.name ?? '–' } : null,
    isVisitable: visitable !== null,
  })
}

export type NewVisitation =
  /** Somebody has begun: the draft goes on. */
  { kind: 'draft'; visitationId: string } | { kind: 'new'; view: VisitationView }

/** Nothing is created here; null when the screening is not assessed or not within reach. */
export async function getNewVisitation(viewer: Viewer, screeningId: string): Promise<NewVisitation | null> {
  const on = today()
  const screening = await db.screening.findFirst({
    where: {
      id: screeningId,
      status: { in: ['ASSESSED', 'CLOSED'] },
      citizen: visitableCitizens(viewer, on),
    },
    select: { citizen: { select: citizenSelect(on) }, programme: { select: programmeSelect } },
  })
  if (!screening) return null
  const [draft, evidence] = await Promise.all([
    db.visitation.findFirst({
      where: { citizenId: screening.citizen.id, programmeId: screening.programme.id, status: 'DRAFT' },
      select: { id: true },
    }),
    loadEvidence(db, screeningId),
  ])
  if (draft) return { kind: 'draft', visitationId: draft.id }
  const view = assemble(viewer, {
    id: null,
    version: 0,
    screeningId,
    citizen: screening.citizen,
    programme: screening.programme,
    fields: noAnswers,
    evidence,
    decided: null,
    isVisitable: true,
  })
  return { kind: 'new', view }
}

/** The citizen of a screening, before the page of a new visitation opens the file. */
export async function getScreeningCitizenId(viewer: Viewer, screeningId: string): Promise<string | null> {
  const row = await db.screening.findFirst({
    where: { id: screeningId, programme: { unitId: viewer.unitId } },
    select: { citizenId: true },
  })
  return row?.citizenId ?? null
}

/** Asked for only where an accepted decision opens a case. */
export async function getPairChoices(viewer: Viewer, view: VisitationView): Promise<PairChoices | null> {
  if (view.openCase || view.fields.decision !== 'ACCEPTED' || !view.may.decide) return null
  return listPairChoices(db, viewer.unitId, today())
}

type Assembled = Pick<
  VisitationView,
  'id' | 'version' | 'screeningId' | 'fields' | 'evidence' | 'decided'
> & {
  isVisitable: boolean
  citizen: {
    id: string
    name: string
    birthOn: Date
    aKasse: { name: string } | null
    cases: { number: string; roleHolders: { userId: string; user: { name: string } }[] }[]
  }
  programme: { id: string; name: string; coreElements: { code: string; name: string }[] }
}

function assemble(viewer: Viewer, { citizen, programme, isVisitable, ...parts }: Assembled): VisitationView {
  const file = citizen.cases[0]
  const coordinator = file?.roleHolders[0]
  const refusal = checkAuthority({
    roles: viewer.roles,
    coordinator: file
      ? {
          name: coordinator?.user.name ?? '–',
          isDeciderOrStoodInFor:
            coordinator !== undefined && viewer.coversUserIds.includes(coordinator.userId),
        }
      : null,
  })
  const elements = grantableElements(programme.coreElements)
  const missing = listMissingAnswers(parts.fields, { offersElements: elements.length > 0 })
  const isDraft = parts.decided === null
  const isWaiting = !isDraft && parts.fields.decision !== 'ACCEPTED'
  return {
    ...parts,
    citizen: {
      id: citizen.id,
      name: citizen.name,
      birthOn: fromDbDate(citizen.birthOn),
      aKasseName: citizen.aKasse?.name ?? null,
    },
    programme: { id: programme.id, name: programme.name, elements },
    missing,
    openCase: file ? { number: file.number, coordinatorName: coordinator?.user.name ?? '–' } : null,
    may: {
      edit: isDraft && isVisitable,
      decide: isDraft && refusal === null && missing.length === 0,
      decideAgain: isWaiting && isVisitable,
    },
  }
}

function dayOf(date: Date | null): Day | null {
  return date === null ? null : fromDbDate(date)
}
