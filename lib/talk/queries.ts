import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { readableCitizens } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import { assessableScreenings, openStatuses } from '@/lib/screening/access'
import { canEditGuide, canReadTalk, canReadTheme } from './access'
import { buildAnswers } from './build-answers'
import { type GuideQuestion, guideQuestions, type TalkAnswer, type TalkGuide, talkAnswers } from './guide'
import { loadGuide } from './load-guide'
import { type ProfessionalMarker, professionalMarkers } from './professional-markers'
import { listRecentJobs } from './recent-jobs'

export type TalkView = {
  screeningId: string
  /** 0 = nothing is saved yet. */
  version: number
  guideVersion: number
  heldOn: Day | null
  participants: string | null
  answers: TalkAnswer[]
  /** Questions the viewer's role does not see the answers of. */
  withheld: number
  professionalMarkers: ProfessionalMarker[]
  saved: { at: Date; by: string | null } | null
  /** A newer guide than the one the talk was begun with; its questions stay. */
  newerGuide: number | null
  today: Day
  may: { write: boolean }
}

/** The talk of one screening with the questions to ask; null where the viewer does not read talks, or not this one's. */
export async function getScreeningTalk(viewer: Viewer, screeningId: string): Promise<TalkView | null> {
  if (!canReadTalk(viewer)) return null
  const on = today()
  const screening = await db.screening.findFirst({
    where: { id: screeningId, citizen: readableCitizens(viewer, { today: on, now: now() }) },
    select: { citizenId: true, programmeId: true, talk: true },
  })
  if (!screening) return null
  const [jobs, newest, writable] = await Promise.all([
    listRecentJobs(db, screening.citizenId),
    loadGuide(db, { programmeId: screening.programmeId, locale: viewer.locale }),
    db.screening.findFirst({
      where: {
        id: screeningId,
        status: { in: [...openStatuses] },
        AND: [assessableScreenings(viewer, on)],
      },
      select: { id: true },
    }),
  ])
  const { talk } = screening
  const earlier = talk ? talkAnswers.parse(talk.answers) : []
  const told = { answers: new Map<string, string>(), stories: new Map<string, string>() }
  const asked = writable ? buildAnswers(talk ? earlier : newest.questions, { jobs, told, earlier }) : earlier
  const answers = asked.filter(({ theme }) => canReadTheme(viewer, theme))
  const saverId = talk?.updatedById ?? talk?.createdById
  const saver = saverId ? await db.user.findUnique({ where: { id: saverId }, select: { name: true } }) : null
  return {
    screeningId,
    version: talk?.version ?? 0,
    guideVersion: talk?.guideVersion ?? newest.version,
    heldOn: talk?.heldOn ? fromDbDate(talk.heldOn) : null,
    participants: talk?.participants ?? null,
    answers,
    withheld: asked.length - answers.length,
    professionalMarkers: professionalMarkers.filter(
      (code) => talk?.professionalMarkers.includes(code) && (code !== 'HEALTH' || canReadTheme(viewer, code)),
    ),
    saved: talk ? { at: talk.updatedAt, by: saver?.name ?? null } : null,
    newerGuide: talk && newest.version > talk.guideVersion ? newest.version : null,
    today: on,
    may: { write: writable !== null },
  }
}

/** What will be asked, or was: only the questions, which every reader of the citizen may see. */
export async function listTalkQuestions(
  viewer: Viewer,
  screening: { id: string; programmeId: string },
): Promise<GuideQuestion[]> {
  const talk = await db.screeningTalk.findUnique({
    where: { screeningId: screening.id },
    select: { answers: true },
  })
  if (talk) return talkAnswers.parse(talk.answers)
  const guide = await loadGuide(db, { programmeId: screening.programmeId, locale: viewer.locale })
  return guide.questions
}

export type GuidePage = {
  programmes: { id: string; name: string }[]
  programme: { id: string; name: string } | null
  guide: TalkGuide | null
  /** Newest first, with what was asked then. */
  versions: { version: number; at: Date; by: string | null; questions: string[] }[]
}

/** The guide of the programme asked for, or of the first; null for those who do not edit guides. */
export async function getGuidePage(viewer: Viewer, programmeId: string | null): Promise<GuidePage | null> {
  if (!canEditGuide(viewer)) return null
  const programmes = await db.programme.findMany({
    where: { unitId: viewer.unitId, isActive: true },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const programme = programmes.find((one) => one.id === programmeId) ?? programmes[0] ?? null
  await recordAuditBy(viewer, db, {
    kind: 'VIEW',
    operation: 'page screening/samtaleguide',
    entity: 'Programme',
    ...(programme ? { entityId: programme.id } : {}),
  })
  if (!programme) return { programmes, programme: null, guide: null, versions: [] }
  const [guide, stored] = await Promise.all([
    loadGuide(db, { programmeId: programme.id, locale: viewer.locale }),
    db.talkGuide.findMany({ where: { programmeId: programme.id }, orderBy: { version: 'desc' } }),
  ])
  const names = await listStaffNames(
    db,
    stored.map((one) => one.createdById),
  )
  return {
    programmes,
    programme,
    guide,
    versions: stored.map(({ version, createdAt, createdById, questions }) => ({
      version,
      at: createdAt,
      by: (createdById && names.get(createdById)) ?? null,
      questions: guideQuestions.parse(questions).map((one) => one.text),
    })),
  }
}
