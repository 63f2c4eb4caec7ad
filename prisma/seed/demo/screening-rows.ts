import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import { type ScreeningRecord, screeningRecordOf } from '@/lib/screening/screening-record'
import type { Prisma } from '@/prisma/generated/client'
import texts from '../data/texts.json'
import type { StaffKey } from '../demo-people'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory, Phase } from './citizen-stories'
import type { DemoContext } from './demo-context'
import { asKnownOn, type History } from './histories'
import { coveredFrom, knownHistory } from './history-rows'
import { instantOn } from './instants'

const benefitTypes = indexByCode(shippedBenefitTypes)

export type AddedScreening = {
  id: string
  record: ScreeningRecord
  assessment: ReturnType<typeof assess> | null
  assessedBy: StaffKey
}

const statusOf: Record<Phase, 'TO_SCREEN' | 'IN_PROGRESS' | 'ASSESSED' | 'CLOSED'> = {
  TO_SCREEN: 'TO_SCREEN',
  IN_PROGRESS: 'IN_PROGRESS',
  ASSESSED: 'ASSESSED',
  NO_EFFORT: 'ASSESSED',
  DRAFT: 'ASSESSED',
  WAITING: 'CLOSED',
  REJECTED: 'CLOSED',
  OPEN_CASE: 'CLOSED',
  CLOSED_CASE: 'CLOSED',
}

/** R01 computed by the product's own functions from the history as the extract told it; assessed by an adviser. */
export function addScreening(
  context: DemoContext,
  added: {
    citizenId: string
    birthOn: Day
    story: CitizenStory
    dates: CitizenDates
    history: History
    index: number
  },
): AddedScreening {
  const { random, rows, programmes, importIds, organisation } = context
  const { citizenId, birthOn, story, dates, index } = added
  const programme = programmes[story.programme]
  const from = coveredFrom(context, story, dates)
  const known = knownHistory(added.history, from)
  const record = screeningRecordOf(
    {
      birthOn,
      benefitPeriods: asKnownOn(known.benefits, dates.extractOn).map(({ code, ...range }) => ({
        benefitCode: code,
        ...range,
      })),
      employments: asKnownOn(known.jobs, dates.extractOn).map(({ company, weeklyHours: _, ...range }) => ({
        employerName: company.name,
        cvr: company.cvr,
        ...range,
      })),
      coverages: [{ from, until: addDays(dates.extractOn, 1) }],
    },
    { screenedOn: dates.extractOn, settings: { version: 1, values: programme.settings }, benefitTypes },
  )
  const status = statusOf[story.phase]
  const isAssessed = status === 'ASSESSED' || status === 'CLOSED'
  const assessedBy = index % 2 === 0 ? 'aase' : 'jens'
  const assessment = isAssessed ? assess(context, { story, dates, index }) : null
  const id = random.uuid()
  rows.screenings.push({
    id,
    citizenId,
    programmeId: programme.id,
    importId: importIds[story.programme].get(dates.extractOn) ?? null,
    screenedOn: toDbDate(record.screenedOn),
    status,
    settingsVersion: record.settingsVersion,
    result: record.result as unknown as Prisma.InputJsonObject,
    supportMonths: record.supportMonths,
    markersFired: record.markersFired,
    ...assessment,
    assessedById: isAssessed ? organisation.userIds[assessedBy] : null,
    createdById: organisation.userIds.aase,
  })
  return { id, record, assessment, assessedBy }
}

function assess(
  { random }: DemoContext,
  { story, dates, index }: { story: CitizenStory; dates: CitizenDates; index: number },
) {
  const agreement =
    index % 11 === 3 ? ('DISAGREE' as const) : index % 5 === 2 ? ('PARTLY' as const) : ('AGREE' as const)
  const isWithoutEffort = story.phase === 'NO_EFFORT'
  return {
    agreement,
    reason: agreement === 'AGREE' ? null : random.pick(texts.assessmentReasons),
    citizenWords: random.chance(0.6) ? random.pick(texts.citizenWords) : null,
    recommendation: isWithoutEffort ? random.pick(['NO_EFFORT', 'LATER'] as const) : ('VISITATION' as const),
    assessedAt: instantOn(dates.assessedOn, index % 60),
  }
}
