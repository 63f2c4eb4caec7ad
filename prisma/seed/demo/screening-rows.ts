import { addDays, type Day, minDay, toDbDate } from '@/lib/calendar/day'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import { type ScreeningRecord, screeningRecordOf } from '@/lib/screening/screening-record'
import type { Prisma } from '@/prisma/generated/client'
import type { ScreeningStatus } from '@/prisma/generated/enums'
import texts from '../data/texts.json'
import type { StaffKey } from '../demo-people'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory, Phase } from './citizen-stories'
import type { DemoContext } from './demo-context'
import { asKnownOn, type History } from './histories'
import { coveredFrom, knownHistory } from './history-rows'
import { instantOn } from './instants'
import { type AddedTalk, addTalk } from './talk-rows'

export const shippedTypes = indexByCode(shippedBenefitTypes)

export type AddedScreening = {
  id: string
  record: ScreeningRecord
  talk: AddedTalk | null
  assessment: ReturnType<typeof assess> | null
  assessedBy: StaffKey
}

const statusOf: Record<Phase, ScreeningStatus> = {
  TO_SCREEN: 'TO_SCREEN',
  IN_PROGRESS: 'IN_PROGRESS',
  ASSESSED: 'ASSESSED',
  NO_EFFORT: 'ASSESSED',
  DRAFT: 'ASSESSED',
  ASKED: 'ASSESSED',
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
    {
      screenedOn: dates.extractOn,
      settings: { version: 1, values: programme.settings },
      benefitTypes: shippedTypes,
    },
  )
  const status = statusOf[story.phase]
  const isAssessed = status === 'ASSESSED' || status === 'CLOSED'
  const assessedBy = index % 2 === 0 ? 'aase' : 'jens'
  const assessment = isAssessed ? assess(context, { story, dates, index }) : null
  const startedOn = startDay(context, { dates, status })
  const startedBy = status === 'IN_PROGRESS' ? pickStarter(index) : assessedBy
  const id = random.uuid()
  const { screenedOn, result, ...numbers } = record
  rows.screenings.push({
    id,
    citizenId,
    programmeId: programme.id,
    importId: importIds[story.programme].get(dates.extracts[0] ?? dates.extractOn) ?? null,
    screenedOn: toDbDate(screenedOn),
    dueOn: toDbDate(addDays(dates.queuedOn, programme.settings.screening.dueDays)),
    status,
    ...numbers,
    ...(isAssessed ? { result: result as unknown as Prisma.InputJsonObject } : {}),
    ...assessment,
    assessedById: isAssessed ? organisation.userIds[assessedBy] : null,
    startedById: startedOn ? organisation.userIds[startedBy] : null,
    startedAt: startedOn ? instantOn(startedOn, -40) : null,
    version: isAssessed ? 3 : startedOn ? 2 : 1,
    createdById: organisation.userIds.aase,
    createdAt: instantOn(dates.queuedOn, 12),
  })
  const isTalkedWith = status === 'IN_PROGRESS' ? index % 3 !== 0 : isAssessed && index % 4 !== 3
  const talk =
    isTalkedWith && startedOn
      ? addTalk(context, {
          screeningId: id,
          adviser: startedBy,
          heldOn: isAssessed ? dates.assessedOn : startedOn,
          jobs: known.jobs,
          index,
          isBegun: !isAssessed,
        })
      : null
  return { id, record, talk, assessment, assessedBy }
}

/** Null while nobody works on it. */
function startDay(
  { today }: DemoContext,
  { dates, status }: { dates: CitizenDates; status: ScreeningStatus },
): Day | null {
  if (status === 'TO_SCREEN') return null
  return minDay(dates.assessedOn, addDays(today, -1))
}

function pickStarter(index: number): StaffKey {
  return (['aase', 'jens', 'oeyvind'] as const)[index % 3] ?? 'aase'
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
