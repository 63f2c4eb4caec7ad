import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { lockOpenScreening } from '@/lib/screening/lock-screening'
import { markStarted } from '@/lib/screening/start-screening'
import { canEditGuide } from './access'
import { buildAnswers } from './build-answers'
import { type GuideQuestion, talkAnswers } from './guide'
import { loadGuide } from './load-guide'
import { listJobsTalkedOf } from './recent-jobs'
import { saveGuideSchema, saveTalkSchema } from './schema'

/** As often as needed while the screening is open; the assessment closes the talk with it. */
export const saveTalk = defineCommand({
  name: 'talk.save',
  schema: saveTalkSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const screening = await lockOpenScreening(tx, { viewer, today, screeningId: input.screeningId })
    const before = await tx.screeningTalk.findUnique({ where: { screeningId: screening.id } })
    if ((before?.version ?? 0) !== input.version) {
      throw new ConflictError(before && (await byWhom(tx, before)))
    }
    const earlier = before ? talkAnswers.parse(before.answers) : []
    const guide = before
      ? { version: before.guideVersion, questions: earlier as GuideQuestion[] }
      : await loadGuide(tx, {
          programmeId: screening.programmeId,
          locale: viewer.locale,
          version: input.guideVersion,
        })
    const stories = new Map(input.stories)
    const answers = buildAnswers(guide.questions, {
      jobs: await listJobsTalkedOf(tx, { citizenId: screening.citizenId, stories }),
      told: { answers: new Map(input.answers), stories },
      earlier,
    })
    const kept = {
      heldOn: input.heldOn && toDbDate(input.heldOn),
      participants: input.participants,
      professionalMarkers: input.professionalMarkers,
      answers,
      updatedAt: now(),
      updatedById: viewer.userId,
    }
    const talk = before
      ? await tx.screeningTalk.update({
          where: { id: before.id },
          data: { ...kept, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.screeningTalk.create({
          data: {
            id: randomUUID(),
            screeningId: screening.id,
            guideVersion: guide.version,
            createdById: viewer.userId,
            ...kept,
          },
          select: { id: true },
        })
    if (screening.status === 'TO_SCREEN') await markStarted({ tx, viewer, audit, screening })
    await audit({
      kind: before ? 'CHANGE' : 'CREATE',
      entity: 'ScreeningTalk',
      entityId: talk.id,
      citizenId: screening.citizenId,
      details: {
        screeningId: screening.id,
        guideVersion: guide.version,
        heldOn: input.heldOn,
        answered: answers
          .filter((one) => one.answer !== null || one.jobs.some((job) => job.answer !== null))
          .map((one) => one.id),
        professionalMarkers: input.professionalMarkers.length,
      },
    })
    return { value: null }
  },
})

/** A change of the questions is a new version; talks already held keep the ones they were asked. */
export const saveGuide = defineCommand({
  name: 'talk.saveGuide',
  schema: saveGuideSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { programmeId, version, questions } = input
    if (!canEditGuide(viewer)) throw new NotFoundError({ entity: 'Programme', entityId: programmeId })
    await tx.$queryRaw`SELECT "id" FROM "programmes" WHERE "id" = ${programmeId}::uuid FOR NO KEY UPDATE`
    const programme = await tx.programme.findFirst({
      where: { id: programmeId, unitId: viewer.unitId, isActive: true },
      select: { talkGuides: { orderBy: { version: 'desc' }, take: 1 } },
    })
    if (!programme) throw new NotFoundError({ entity: 'Programme', entityId: programmeId })
    const [newest] = programme.talkGuides
    if ((newest?.version ?? 0) !== version) {
      throw new ConflictError(
        newest ? await byWhom(tx, { updatedAt: newest.createdAt, updatedById: newest.createdById }) : null,
      )
    }
    if (new Set(questions.map(({ id }) => id)).size < questions.length) {
      throw new FieldError('rows', 'unreadable')
    }
    const guide = await tx.talkGuide.create({
      data: { programmeId, version: version + 1, questions, createdAt: now(), createdById: viewer.userId },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'TalkGuide',
      entityId: guide.id,
      details: { programmeId, version: version + 1, questions: questions.length },
    })
    return { value: null }
  },
})

async function byWhom(tx: Tx, change: { updatedAt: Date; updatedById: string | null }) {
  if (change.updatedById === null) return null
  const user = await tx.user.findUnique({ where: { id: change.updatedById }, select: { name: true } })
  return user && { name: user.name, at: change.updatedAt }
}
