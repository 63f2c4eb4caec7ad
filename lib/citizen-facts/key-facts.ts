import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { readsWork } from '@/lib/citizens/file-access'
import { citizenCodeSelect, citizenCodesOf, type HeldCode } from '@/lib/code-lists/citizen-codes'
import { listCodes } from '@/lib/code-lists/queries'
import { listBenefitTypesOn } from '@/lib/history/benefit-table'
import { type JobGoalRow, jobGoalSelect, toGoal } from '@/lib/job-search/search-view'
import { coversDay, readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import {
  type EnrolmentView,
  enrolmentViewSelect,
  toEnrolmentView,
} from '@/lib/programme-steps/enrolment-view'
import type { Prisma } from '@/prisma/generated/client'
import type { CodeList } from '@/prisma/generated/enums'
import { type QuoteRow, quoteSelect, toQuote } from './about-facts'
import { type BenefitNow, benefitOn, toBenefitNow } from './benefit-now'

/** What one looks for first in a file. */
export type KeyFacts = {
  /** Those that hold today. */
  jobGoals: JobGoalRow[]
  /** Null for those who only coach. */
  work: {
    benefit: BenefitNow | null
    codes: Record<CodeList, HeldCode | null>
    cv: { hasCv: boolean; on: Day } | null
    /** The step of a programme the citizen takes part in. */
    step: { programmeName: string; step: number; name: string | null; of: number; from: Day } | null
    quote: QuoteRow | null
  } | null
}

function keyFactsSelect(on: Day) {
  return {
    jobGoals: { ...jobGoalSelect, where: coversDay(on) },
    codes: { ...citizenCodeSelect, where: coversDay(on) },
    benefitPeriods: benefitOn(on),
    cvStates: {
      orderBy: [{ onDate: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      take: 1,
      select: { hasCv: true, onDate: true },
    },
    quotes: { ...quoteSelect, take: 1 },
    enrolments: { where: { programmeSteps: { some: {} } }, select: enrolmentViewSelect },
  } satisfies Prisma.CitizenSelect
}

/** For the overview of a citizen; null when the viewer may not read the citizen. Three questions to the database. */
export async function getKeyFacts(viewer: Viewer, citizenId: string): Promise<KeyFacts | null> {
  const on = today()
  const [row, codes, benefitTypes, seesWork] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: keyFactsSelect(on),
    }),
    listCodes(),
    listBenefitTypesOn(db, on),
    readsWork(viewer, citizenId),
  ])
  if (!row) return null
  const current = (list: CodeList) => citizenCodesOf(list, { rows: row.codes, codes, on }).current
  const [cv] = row.cvStates
  const [quote] = row.quotes
  return {
    jobGoals: row.jobGoals.map(toGoal),
    work: seesWork
      ? {
          benefit: toBenefitNow(row.benefitPeriods, benefitTypes),
          codes: {
            TARGET_GROUP: current('TARGET_GROUP'),
            CONTACT_GROUP: current('CONTACT_GROUP'),
            VISITATION_CATEGORY: current('VISITATION_CATEGORY'),
          },
          cv: cv ? { hasCv: cv.hasCv, on: fromDbDate(cv.onDate) } : null,
          step: stepOf(row.enrolments.map((enrolment) => toEnrolmentView(enrolment, on))),
          quote: quote ? toQuote(quote) : null,
        }
      : null,
  }
}

function stepOf(enrolments: readonly EnrolmentView[]) {
  const running = enrolments.find(({ isRunning, current }) => isRunning && current !== null)
  if (!running?.current) return null
  const { step, from } = running.current
  return {
    programmeName: running.programmeName,
    step,
    name: running.stepChoices.find((choice) => choice.step === step)?.name ?? null,
    of: running.stepChoices.length,
    from,
  }
}
