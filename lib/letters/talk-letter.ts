import 'server-only'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { coversDay } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { readableVisitations } from '@/lib/visitation/access'
import type { TalkKind, VisitationDecision } from '@/prisma/generated/enums'
import type { LetterChoice, LetterPart } from './schema'
import { type ToldAnswer, toldAnswers } from './told-answers'

/** Everything a letter about a talk says; what was left out is null or empty. */
export type TalkLetter = {
  officeName: string
  municipality: string
  writtenOn: Day
  name: string
  programme: string
  talk: { on: Day; kind: TalkKind | null; participants: string | null } | null
  aKasse: string | null
  answers: ToldAnswer[]
  citizenWords: string | null
  citizenWish: string | null
  /** Null while nothing is decided. */
  decision: { outcome: VisitationDecision; on: Day; reason: string | null } | null
  /** Names of what is granted. */
  elements: string[]
  startOn: Day | null
  followUpOn: Day | null
  adviser: string | null
  consultant: string | null
}

/** The parts there is something to write in; null when the viewer may not read the visitation. */
export async function listLetterParts(viewer: Viewer, visitationId: string): Promise<LetterPart[] | null> {
  const row = await loadVisitation(viewer, visitationId)
  if (!row) return null
  const has: Record<LetterPart, boolean> = {
    samtale: toldAnswers(viewer, row.screening?.talk).length > 0,
    ord: row.screening?.citizenWords !== null && row.screening?.citizenWords !== undefined,
    oenske: row.citizenWish !== null,
    begrundelse: row.status === 'DECIDED' && row.reason !== null,
  }
  return (Object.keys(has) as LetterPart[]).filter((part) => has[part])
}

/** The letter as chosen; that it was made, and with which parts, is in the audit trail. */
export async function getTalkLetter(
  viewer: Viewer,
  visitationId: string,
  { med, sprog }: LetterChoice,
): Promise<TalkLetter | null> {
  const row = await loadVisitation(viewer, visitationId)
  const line = { operation: 'letter talk', entity: 'Visitation', entityId: visitationId }
  if (!row) {
    await recordAuditBy(viewer, db, { kind: 'DENIED', ...line })
    return null
  }
  await recordAuditBy(viewer, db, {
    kind: 'PRINT',
    ...line,
    citizenId: row.citizenId,
    details: { parts: med, language: sprog },
  })
  const isIn = (part: LetterPart) => med.includes(part)
  const isDecided = row.status === 'DECIDED'
  const granted = row.programme.coreElements.filter(({ code }) => row.coreElements.includes(code))
  const holders = row.citizen.cases[0]?.roleHolders ?? []
  const holderOf = (role: 'KS' | 'VK') => holders.find((one) => one.role === role)?.user.name ?? null
  return {
    officeName: row.citizen.unit.officeName,
    municipality: row.citizen.unit.name,
    writtenOn: today(),
    name: row.citizen.name,
    programme: row.programme.name,
    talk: row.talkOn && {
      on: fromDbDate(row.talkOn),
      kind: row.talkKind,
      participants: row.participants,
    },
    aKasse: row.citizen.aKasse?.name ?? null,
    answers: isIn('samtale') ? toldAnswers(viewer, row.screening?.talk) : [],
    citizenWords: isIn('ord') ? (row.screening?.citizenWords ?? null) : null,
    citizenWish: isIn('oenske') ? row.citizenWish : null,
    decision:
      isDecided && row.decision && row.decidedOn
        ? {
            outcome: row.decision,
            on: fromDbDate(row.decidedOn),
            reason: isIn('begrundelse') ? row.reason : null,
          }
        : null,
    elements: isDecided ? granted.map(({ name }) => name) : [],
    startOn: isDecided ? dayOrNull(row.startOn) : null,
    followUpOn: dayOrNull(row.followUpOn),
    adviser: holderOf('KS'),
    consultant: holderOf('VK'),
  }
}

function loadVisitation(viewer: Viewer, visitationId: string) {
  const on = today()
  return db.visitation.findFirst({
    where: { id: visitationId, AND: [readableVisitations(viewer, { today: on, now: now() })] },
    select: {
      citizenId: true,
      status: true,
      talkOn: true,
      talkKind: true,
      participants: true,
      citizenWish: true,
      decision: true,
      decidedOn: true,
      reason: true,
      coreElements: true,
      startOn: true,
      followUpOn: true,
      programme: {
        select: {
          name: true,
          coreElements: { orderBy: { ordinal: 'asc' }, select: { code: true, name: true } },
        },
      },
      screening: { select: { citizenWords: true, talk: { select: { answers: true } } } },
      citizen: {
        select: {
          name: true,
          aKasse: { select: { name: true } },
          unit: { select: { name: true, officeName: true } },
          cases: {
            where: { closedOn: null },
            select: {
              roleHolders: {
                where: coversDay(on),
                select: { role: true, user: { select: { name: true } } },
              },
            },
          },
        },
      },
    },
  })
}
