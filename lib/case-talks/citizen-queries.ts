import 'server-only'
import { z } from 'zod'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, timeOfDay, today } from '@/lib/calendar/today'
import { workReadableCitizens, writableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { TalkParticipant } from './codes'
import {
  type AgreementView,
  agreementSelect,
  type TalkView,
  talkSelect,
  toAgreement,
  toTalk,
  writersOf,
} from './talk-rows'

/** The talk before a job starts (R05): recorded with its job, seen here. */
export type PreStartTalk = { id: string; on: Day; companyName: string; summary: string | null }

export type CitizenTalks = {
  citizenId: string
  today: Day
  /** Planned, and their time has passed. */
  missing: TalkView[]
  /** Planned, the nearest first. */
  coming: TalkView[]
  /** Recorded, newest first. */
  recorded: TalkView[]
  preStart: PreStartTalk[]
  /** Not settled yet, by due date. */
  openAgreements: AgreementView[]
  may: { write: boolean }
}

/** Newest first; agreements without a day come last. */
const openAgreementsOf = {
  where: { settledAt: null },
  orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  select: agreementSelect,
} satisfies Prisma.Case$talkAgreementsArgs

export async function getCitizenTalks(viewer: Viewer, citizenId: string): Promise<CitizenTalks | null> {
  const on = today()
  const readable: Prisma.CitizenWhereInput = {
    id: citizenId,
    AND: [workReadableCitizens(viewer, { today: on, now: now() })],
  }
  const [citizen, writable, preStart] = await Promise.all([
    db.citizen.findFirst({
      where: readable,
      select: {
        cases: {
          select: {
            talks: { orderBy: [{ onDate: 'desc' }, { createdAt: 'desc' }], select: talkSelect },
            talkAgreements: openAgreementsOf,
          },
        },
      },
    }),
    db.case.findFirst({
      where: { citizenId, closedOn: null, AND: [writableCases(viewer, on)] },
      select: { id: true },
    }),
    db.preStartTalk.findMany({
      where: { aftercare: { employment: { replacedById: null }, case: { citizen: readable } } },
      orderBy: { onDate: 'desc' },
      select: {
        id: true,
        onDate: true,
        summary: true,
        aftercare: { select: { employment: { select: { employerName: true } } } },
      },
    }),
  ])
  if (!citizen) return null
  const stored = citizen.cases.flatMap(({ talks }) => talks)
  const names = await listStaffNames(db, writersOf(stored))
  const talks = stored.map((row) => toTalk(row, names)).sort((a, b) => (a.on < b.on ? 1 : -1))
  const isPassed = (talk: TalkView) => hasPassed(talk, { on, time: timeOfDay() })
  const planned = talks.filter(({ status }) => status === 'PLANNED').reverse()
  return {
    citizenId,
    today: on,
    missing: planned.filter(isPassed),
    coming: planned.filter((talk) => !isPassed(talk)),
    recorded: talks.filter(({ status }) => status !== 'PLANNED'),
    preStart: preStart.map((row) => ({
      id: row.id,
      on: fromDbDate(row.onDate),
      companyName: row.aftercare.employment.employerName,
      summary: row.summary,
    })),
    openAgreements: citizen.cases.flatMap(({ talkAgreements }) => talkAgreements).map(toAgreement),
    may: { write: writable !== null },
  }
}

function hasPassed(talk: TalkView, now: { on: Day; time: string }): boolean {
  return talk.on < now.on || (talk.on === now.on && talk.atTime !== null && talk.atTime < now.time)
}

export type NewTalkView = {
  citizen: { id: string; name: string }
  caseId: string
  today: Day
  openAgreements: AgreementView[]
  /** Who is usually in the room: the citizen and the viewer. */
  usualParticipants: TalkParticipant[]
}

/** What the form of a new talk needs; null where the viewer may not write on the citizen's open case. */
export async function getNewTalk(viewer: Viewer, citizenId: string): Promise<NewTalkView | null> {
  const on = today()
  const file = await db.case.findFirst({
    where: { citizenId, closedOn: null, AND: [writableCases(viewer, on)] },
    select: {
      id: true,
      citizen: { select: { id: true, name: true } },
      talkAgreements: openAgreementsOf,
    },
  })
  return (
    file && {
      citizen: file.citizen,
      caseId: file.id,
      today: on,
      openAgreements: file.talkAgreements.map(toAgreement),
      usualParticipants: usualParticipants(viewer),
    }
  )
}

function usualParticipants(viewer: Viewer): TalkParticipant[] {
  const own: TalkParticipant = hasRole(viewer, 'VIRKSOMHEDSKONSULENT') ? 'VK' : 'KS'
  return ['CITIZEN', own]
}

export type TalkPageView = {
  citizen: { id: string; name: string }
  talk: TalkView
  /** Made in other talks. */
  openAgreements: AgreementView[]
  usualParticipants: TalkParticipant[]
  today: Day
  may: { write: boolean }
}

/** Whose talk it is, so that the citizen's file is opened first; null where there is none in the unit. */
export async function findCitizenOfTalk(viewer: Viewer, talkId: string): Promise<string | null> {
  if (!z.uuid().safeParse(talkId).success) return null
  const talk = await db.caseTalk.findFirst({
    where: { id: talkId, case: { unitId: viewer.unitId } },
    select: { case: { select: { citizenId: true } } },
  })
  return talk?.case.citizenId ?? null
}

export async function getTalk(viewer: Viewer, talkId: string): Promise<TalkPageView | null> {
  const on = today()
  const row = await db.caseTalk.findFirst({
    where: { id: talkId, case: { citizen: workReadableCitizens(viewer, { today: on, now: now() }) } },
    select: {
      ...talkSelect,
      case: {
        select: { id: true, citizen: { select: { id: true, name: true } }, talkAgreements: openAgreementsOf },
      },
    },
  })
  if (!row) return null
  const { case: file, ...stored } = row
  const [names, writable] = await Promise.all([
    listStaffNames(db, writersOf([stored])),
    db.case.findFirst({
      where: { id: file.id, closedOn: null, AND: [writableCases(viewer, on)] },
      select: { id: true },
    }),
  ])
  const talk = toTalk(stored, names)
  const ownIds = new Set(talk.agreements.map(({ id }) => id))
  return {
    citizen: file.citizen,
    talk,
    openAgreements: file.talkAgreements.map(toAgreement).filter(({ id }) => !ownIds.has(id)),
    usualParticipants: usualParticipants(viewer),
    today: on,
    may: { write: writable !== null },
  }
}
