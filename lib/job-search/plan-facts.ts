import { type Day, fromDbDate, minDay } from '@/lib/calendar/day'
import { caseOfEnrolment } from '@/lib/cases/case-of-enrolment'
import { settingsOn, settingsVersions } from '@/lib/programmes/settings-on'
import type { Prisma } from '@/prisma/generated/client'
import type { IntensifiedPlanFacts } from './rules/intensified-plan'

/** The core element the rule counts from. */
const JOB_SEARCH_ELEMENT = 'KE2'

export const grantsJobSearch = {
  coreElements: { has: JOB_SEARCH_ELEMENT },
} satisfies Prisma.EnrolmentWhereInput

export const planFactsSelect = {
  id: true,
  citizenId: true,
  fromOn: true,
  untilOn: true,
  elementPeriods: { where: { code: JOB_SEARCH_ELEMENT }, select: { fromOn: true, untilOn: true } },
  programme: { select: { settings: settingsVersions } },
  citizen: {
    select: {
      employments: { where: { replacedById: null }, select: { fromOn: true } },
      cases: {
        select: {
          id: true,
          openedOn: true,
          closedOn: true,
          jobSearchPlans: { where: { isIntensified: true }, select: { madeOn: true } },
        },
      },
    },
  },
} satisfies Prisma.EnrolmentSelect

type StoredEnrolment = Prisma.EnrolmentGetPayload<{ select: typeof planFactsSelect }>

/** R08 of one enrolment with the case it stands on; null where the programme has no such rule or there is no case. */
export function planFactsOf(row: StoredEnrolment): { caseId: string; facts: IntensifiedPlanFacts } | null {
  const [element] = row.elementPeriods
  const startedOn = fromDbDate(element?.fromOn ?? row.fromOn)
  const file = caseOfEnrolment(row.citizen.cases, row)
  const dueAfterMonths = settingsOn(row.programme.settings, startedOn).jobSearch.intensifyAfterMonths
  if (!file || dueAfterMonths === null) return null
  return {
    caseId: file.id,
    facts: {
      enrolmentId: row.id,
      startedOn,
      endsOn: earlierOf(element?.untilOn ?? null, row.untilOn),
      dueAfterMonths,
      intensifiedOn: file.jobSearchPlans.map(({ madeOn }) => fromDbDate(madeOn)),
      jobStartsOn: row.citizen.employments.map(({ fromOn }) => fromDbDate(fromOn)),
    },
  }
}

function earlierOf(...dates: (Date | null)[]): Day | null {
  const days = dates.filter((date) => date !== null).map(fromDbDate)
  return days.length === 0 ? null : minDay(...days)
}
