import 'server-only'
import { z } from 'zod'
import { type Day, dayOrNull, fromDbDate, isDay } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { StoredScreening } from '@/lib/screening/screening-record'
import { talkAnswers } from '@/lib/talk/guide'
import type { Prisma } from '@/prisma/generated/client'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))

/** What a decision rests on: read live beside a draft, frozen with the decision, shown from there ever after. */
export const visitationEvidence = z.object({
  screening: z.object({
    id: z.string(),
    screenedOn: day,
    settingsVersion: z.number().int(),
    /** R01's result and the picture of its window, as the adviser saw them. */
    result: z.custom<StoredScreening>((value) => typeof value === 'object' && value !== null),
    agreement: z.enum(['AGREE', 'PARTLY', 'DISAGREE']).nullable(),
    reason: z.string().nullable(),
    citizenWords: z.string().nullable(),
    recommendation: z.enum(['VISITATION', 'NO_EFFORT', 'LATER']).nullable(),
    assessedAt: z.coerce.date().nullable(),
    assessedBy: z.string().nullable(),
  }),
  /** The structured talk of the screening and what the adviser saw in it; none = nothing was written down. */
  talk: z
    .object({
      heldOn: day.nullable(),
      participants: z.string().nullable(),
      guideVersion: z.number().int(),
      answers: talkAnswers,
      professionalMarkers: z.array(z.string()),
    })
    .nullish(),
  benefitPeriods: z.array(z.object({ benefitCode: z.string(), from: day, until: day.nullable() })),
  employments: z.array(
    z.object({
      employerName: z.string(),
      from: day,
      until: day.nullable(),
      weeklyHours: z.number().nullable(),
    }),
  ),
  coverage: z.array(z.object({ from: day, until: day })),
})

export type VisitationEvidence = z.infer<typeof visitationEvidence>

/** As the JSON column takes it. */
export function freezeEvidence(evidence: VisitationEvidence): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(evidence))
}

/** The history is the citizen's as it counts now; the screening is the one the visitation was started from. */
export async function loadEvidence(tx: Tx, screeningId: string): Promise<VisitationEvidence> {
  const screening = await tx.screening.findUniqueOrThrow({
    where: { id: screeningId },
    select: {
      id: true,
      screenedOn: true,
      settingsVersion: true,
      result: true,
      agreement: true,
      reason: true,
      citizenWords: true,
      recommendation: true,
      assessedAt: true,
      assessedById: true,
      talk: {
        select: {
          heldOn: true,
          participants: true,
          guideVersion: true,
          answers: true,
          professionalMarkers: true,
        },
      },
      citizen: {
        select: {
          benefitPeriods: {
            where: { replacedById: null },
            orderBy: { fromOn: 'asc' },
            select: { benefitCode: true, fromOn: true, untilOn: true },
          },
          employments: {
            where: { replacedById: null },
            orderBy: { fromOn: 'asc' },
            select: { employerName: true, fromOn: true, untilOn: true, weeklyHours: true },
          },
          coverages: { orderBy: { fromOn: 'asc' }, select: { fromOn: true, untilOn: true } },
        },
      },
    },
  })
  const { citizen, assessedById, talk, ...own } = screening
  const assessor = assessedById
    ? await tx.user.findUnique({ where: { id: assessedById }, select: { name: true } })
    : null
  return {
    screening: {
      ...own,
      screenedOn: fromDbDate(own.screenedOn),
      result: own.result as unknown as StoredScreening,
      assessedBy: assessor?.name ?? null,
    },
    talk: talk && {
      ...talk,
      heldOn: dayOrNull(talk.heldOn),
      answers: talkAnswers.parse(talk.answers),
    },
    benefitPeriods: citizen.benefitPeriods.map(({ fromOn, untilOn, benefitCode }) => ({
      benefitCode,
      ...rangeOf(fromOn, untilOn),
    })),
    employments: citizen.employments.map(({ fromOn, untilOn, weeklyHours, employerName }) => ({
      employerName,
      ...rangeOf(fromOn, untilOn),
      weeklyHours: weeklyHours === null ? null : Number(weeklyHours),
    })),
    coverage: citizen.coverages.map((row) => ({
      from: fromDbDate(row.fromOn),
      until: fromDbDate(row.untilOn),
    })),
  }
}

function rangeOf(fromOn: Date, untilOn: Date | null): { from: Day; until: Day | null } {
  return { from: fromDbDate(fromOn), until: dayOrNull(untilOn) }
}
