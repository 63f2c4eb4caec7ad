import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import type { Tx } from '@/lib/platform/db'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { screeningRecordOf } from '@/lib/screening/screening-record'
import type { Screening, Visitation } from '@/prisma/generated/client'
import type { ScreeningStatus } from '@/prisma/generated/enums'

type ScreeningOverrides = {
  citizenId: string
  programmeId: string
  /** Who assessed it; needed for ASSESSED. */
  assessedById?: string
  status?: ScreeningStatus
}

/** Assessed, with two years of a-dagpenge behind it. */
export async function createScreening(db: Tx, overrides: ScreeningOverrides): Promise<Screening> {
  const { citizenId, programmeId, assessedById, status = 'ASSESSED' } = overrides
  const screenedOn: Day = '2026-11-02'
  const range = { from: '2024-01-01', until: '2026-06-01' } as const
  const coverage = { from: '2022-01-01', until: '2026-11-03' } as const
  await db.benefitPeriod.create({
    data: {
      citizenId,
      benefitCode: 'a-dagpenge',
      source: 'TYPED',
      fromOn: toDbDate(range.from),
      untilOn: toDbDate(range.until),
    },
  })
  const record = screeningRecordOf(
    {
      birthOn: '1980-01-01',
      benefitPeriods: [{ ...range, benefitCode: 'a-dagpenge' }],
      employments: [],
      coverages: [coverage],
    },
    {
      screenedOn,
      settings: { version: 1, values: defaultProgrammeSettings },
      benefitTypes: indexByCode(shippedBenefitTypes),
    },
  )
  return db.screening.create({
    data: {
      citizenId,
      programmeId,
      status,
      ...record,
      result: JSON.parse(JSON.stringify(record.result)),
      screenedOn: toDbDate(screenedOn),
      dueOn: toDbDate('2026-11-30'),
      ...(assessedById
        ? { assessedById, agreement: 'AGREE' as const, assessedAt: toDbDate('2026-11-10') }
        : {}),
    },
  })
}

type DraftOverrides = {
  screening: Screening
  createdById: string
} & Partial<
  Pick<
    Visitation,
    | 'decision'
    | 'reason'
    | 'coreElements'
    | 'talkOn'
    | 'talkKind'
    | 'startOn'
    | 'aKasseView'
    | 'targetGroup'
    | 'track'
    | 'reviewLeaderId'
    | 'reviewSpecialistId'
    | 'replacesId'
    | 'changeReason'
    | 'citizenWish'
  >
>

/** A draft with all that an accepted decision needs. */
export function createDraft(
  db: Tx,
  { screening, createdById, ...answers }: DraftOverrides,
): Promise<Visitation> {
  return db.visitation.create({
    data: {
      id: randomUUID(),
      citizenId: screening.citizenId,
      programmeId: screening.programmeId,
      screeningId: screening.id,
      createdAt: now(),
      createdById,
      talkOn: toDbDate('2026-11-16'),
      talkKind: 'PERSONAL',
      decision: 'ACCEPTED',
      reason: 'Borgeren har brug for hjælp til at finde og beholde et job.',
      coreElements: ['KE2', 'KE4'],
      startOn: toDbDate('2026-12-01'),
      ...answers,
    },
  })
}

/** What the form of a new draft posts; everything else is empty, as an untouched field is. */
export function buildDraftValues(overrides: Record<string, unknown> = {}) {
  return {
    visitationId: '',
    version: '0',
    screeningId: '',
    intent: 'draft',
    talkOn: '',
    talkKind: '',
    participants: '',
    aKasseView: 'NOT_ANSWERED',
    aKasseViewText: '',
    aKasseDecider: '',
    disagreementHandling: '',
    citizenWish: '',
    decision: '',
    reason: '',
    coreElements: [],
    targetGroup: '',
    track: '',
    reviewLeaderId: '',
    reviewSpecialistId: '',
    startOn: '',
    followUpOn: '',
    ...overrides,
  }
}

/** What the review page posts. */
export function buildDecideValues(visitation: Visitation, overrides: Record<string, unknown> = {}) {
  return {
    visitationId: visitation.id,
    version: String(visitation.version),
    teamId: '',
    adviserId: '',
    consultantId: '',
    lane: '',
    ...overrides,
  }
}
