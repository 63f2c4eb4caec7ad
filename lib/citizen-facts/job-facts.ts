import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import {
  type CvRow,
  caseSearchSelect,
  type DocumentRow,
  type JobGoalRow,
  jobGoalSelect,
  type PlanRow,
  type SearchStepRow,
  searchSelect,
  toCv,
  toDocuments,
  toGoal,
  toPlan,
  toSearchStep,
} from '@/lib/job-search/search-view'
import { readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { type DeadlineDates, deadlineDatesOf } from '@/lib/platform/deadline'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import {
  type EnrolmentView,
  enrolmentViewSelect,
  toEnrolmentView,
} from '@/lib/programme-steps/enrolment-view'
import type { Prisma } from '@/prisma/generated/client'
import { type EducationRow, educationSelect, toEducation } from './education-view'
import { type FactsReach, getFactsReach } from './reach'

/** R08 and R17 of the case, as stored. */
export type FactDeadline = DeadlineDates & { kind: 'INTENSIFIED_PLAN' | 'CV' | 'JOB_GOAL'; subjectId: string }

/** What is done to find work. Null for those who only coach. */
export type SearchFacts = {
  /** Latest first. */
  cv: CvRow[]
  plans: PlanRow[]
  steps: SearchStepRow[]
  documents: DocumentRow[]
  enrolments: EnrolmentView[]
  deadlines: FactDeadline[]
}

export type JobFacts = {
  citizenId: string
  today: Day
  /** Where plans and steps are written; null = no open case the viewer may write on. */
  caseId: string | null
  goals: JobGoalRow[]
  educations: EducationRow[]
  search: SearchFacts | null
  may: FactsReach['may']
}

const SHOWN_RULES = ['R08', 'R17']

const jobFactsSelect = {
  id: true,
  jobGoals: jobGoalSelect,
  educations: educationSelect,
  ...searchSelect,
  enrolments: { orderBy: { fromOn: 'desc' }, select: enrolmentViewSelect },
  cases: {
    orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }],
    take: 1,
    select: {
      ...caseSearchSelect,
      deadlines: {
        where: { ruleId: { in: SHOWN_RULES } },
        select: {
          kind: true,
          subjectId: true,
          opensOn: true,
          dueOn: true,
          metOn: true,
          cancelledOn: true,
          closesOn: true,
          startCorrected: true,
        },
      },
    },
  },
} satisfies Prisma.CitizenSelect

type StoredFacts = Prisma.CitizenGetPayload<{ select: typeof jobFactsSelect }>

/** The page of work towards a job; null when the viewer may not read the citizen. */
export async function getJobFacts(viewer: Viewer, citizenId: string): Promise<JobFacts | null> {
  const on = today()
  const [row, reach] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: jobFactsSelect,
    }),
    getFactsReach(viewer, { citizenId, on }),
  ])
  if (!row) return null
  return {
    citizenId,
    today: on,
    caseId: reach.caseId,
    goals: row.jobGoals.map(toGoal),
    educations: row.educations.map(toEducation),
    search: reach.seesWork ? await searchOf(row, on) : null,
    may: reach.may,
  }
}

async function searchOf(row: StoredFacts, on: Day): Promise<SearchFacts> {
  const [file] = row.cases
  const plans = file?.jobSearchPlans ?? []
  const writers = [...row.cvStates, ...plans].map(({ createdById }) => createdById)
  const names = await listStaffNames(db, writers)
  return {
    cv: row.cvStates.map((state) => toCv(state, names)),
    plans: plans.map((plan) => toPlan(plan, names)),
    steps: (file?.jobSearchSteps ?? []).map(toSearchStep),
    documents: toDocuments(row.documents),
    enrolments: row.enrolments.map((enrolment) => toEnrolmentView(enrolment, on)),
    deadlines: (file?.deadlines ?? []).map(toFactDeadline),
  }
}

function toFactDeadline(row: StoredFacts['cases'][number]['deadlines'][number]): FactDeadline {
  return {
    kind: row.kind as FactDeadline['kind'],
    subjectId: row.subjectId,
    ...deadlineDatesOf(row),
    startCorrected: row.startCorrected,
  }
}
