import 'server-only'
import { dayOrNull } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { listPairChoices, type PairChoices } from '@/lib/cases/pair-choices'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { talkFor } from '@/lib/talk/talk-for'
import { readableVisitations, visitableCitizens } from './access'
import { assembleVisitation, citizenSelect, programmeSelect } from './assemble-visitation'
import { loadEvidence, visitationEvidence } from './evidence'
import { listRelatedDecisions } from './related-decisions'
import type { VisitationFields, VisitationView } from './visitation-view'

const noAnswers: VisitationFields = {
  talkOn: null,
  talkKind: null,
  participants: null,
  aKasseView: 'NOT_ANSWERED',
  aKasseViewText: null,
  aKasseDecider: null,
  disagreementHandling: null,
  citizenWish: null,
  decision: null,
  reason: null,
  coreElements: [],
  targetGroup: null,
  track: null,
  reviewLeaderId: null,
  reviewSpecialistId: null,
  startOn: null,
  followUpOn: null,
}

/** The citizen a visitation is about, before its page opens the file; null, and logged, when it is not in the unit. */
export async function getVisitationCitizenId(viewer: Viewer, visitationId: string): Promise<string | null> {
  const row = await db.visitation.findFirst({
    where: { id: visitationId, programme: { unitId: viewer.unitId } },
    select: { citizenId: true },
  })
  if (!row) await recordDenied(viewer, { entity: 'Visitation', entityId: visitationId })
  return row?.citizenId ?? null
}

function recordDenied(viewer: Viewer, what: { entity: string; entityId: string }): Promise<void> {
  return recordAuditBy(viewer, db, { kind: 'DENIED', operation: 'page visitation', ...what })
}

export async function getVisitation(viewer: Viewer, visitationId: string): Promise<VisitationView | null> {
  const on = today()
  const row = await db.visitation.findFirst({
    where: { id: visitationId, AND: [readableVisitations(viewer, { today: on, now: now() })] },
    include: {
      citizen: { select: citizenSelect(on) },
      programme: { select: programmeSelect },
      opinions: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      revisitations: { orderBy: { createdAt: 'desc' } },
      replacedBy: { orderBy: { createdAt: 'desc' }, select: { id: true, status: true } },
    },
  })
  if (!row?.screeningId) return null
  const [evidence, visitable, related] = await Promise.all([
    row.evidence === null ? loadEvidence(db, row.screeningId) : visitationEvidence.parse(row.evidence),
    db.citizen.findFirst({
      where: { id: row.citizenId, AND: [visitableCitizens(viewer, on)] },
      select: { id: true },
    }),
    listRelatedDecisions(db, row),
  ])
  return assembleVisitation(viewer, {
    on,
    stored: row,
    screeningId: row.screeningId,
    citizen: row.citizen,
    programme: row.programme,
    fields: {
      talkOn: dayOrNull(row.talkOn),
      talkKind: row.talkKind,
      participants: row.participants,
      aKasseView: row.aKasseView,
      aKasseViewText: row.aKasseViewText,
      aKasseDecider: row.aKasseDecider,
      disagreementHandling: row.disagreementHandling,
      citizenWish: row.citizenWish,
      decision: row.decision,
      reason: row.reason,
      coreElements: row.coreElements,
      targetGroup: row.targetGroup,
      track: row.track,
      reviewLeaderId: row.reviewLeaderId,
      reviewSpecialistId: row.reviewSpecialistId,
      startOn: dayOrNull(row.startOn),
      followUpOn: dayOrNull(row.followUpOn),
    },
    evidence: { ...evidence, talk: talkFor(viewer, evidence.talk) },
    related,
    isVisitable: visitable !== null,
  })
}

export type NewVisitation =
  /** Somebody has begun, or the decision is made: the form leads there. */
  { kind: 'begun'; visitationId: string } | { kind: 'new'; view: VisitationView }

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
  const inProgramme = { citizenId: screening.citizen.id, programmeId: screening.programme.id }
  const [begun, decided, evidence] = await Promise.all([
    db.visitation.findFirst({
      where: { ...inProgramme, status: { not: 'DECIDED' } },
      select: { id: true },
    }),
    db.visitation.findFirst({
      where: { ...inProgramme, screeningId, status: 'DECIDED' },
      orderBy: [{ decidedOn: 'desc' }, { createdAt: 'desc' }],
      select: { id: true },
    }),
    loadEvidence(db, screeningId),
  ])
  const standing = begun ?? decided
  if (standing) return { kind: 'begun', visitationId: standing.id }
  const view = await assembleVisitation(viewer, {
    on,
    stored: null,
    screeningId,
    citizen: screening.citizen,
    programme: screening.programme,
    fields: noAnswers,
    evidence,
    related: { earlier: [], changeOf: null },
    isVisitable: true,
  })
  return { kind: 'new', view }
}

/** The citizen of a screening, before the page of a new visitation opens the file; null, and logged, elsewhere. */
export async function getScreeningCitizenId(viewer: Viewer, screeningId: string): Promise<string | null> {
  const row = await db.screening.findFirst({
    where: { id: screeningId, programme: { unitId: viewer.unitId } },
    select: { citizenId: true },
  })
  if (!row) await recordDenied(viewer, { entity: 'Screening', entityId: screeningId })
  return row?.citizenId ?? null
}

/** Asked for only where an accepted decision opens a case. */
export async function getPairChoices(viewer: Viewer, view: VisitationView): Promise<PairChoices | null> {
  if (view.openCase || view.fields.decision !== 'ACCEPTED' || !view.may.decide) return null
  return listPairChoices(db, viewer.unitId, today())
}
