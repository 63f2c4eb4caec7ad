import { type Day, daysBetween, maxDay } from '@/lib/calendar/day'
import type { Messages } from '@/lib/i18n/catalogues'
import type { Deadline } from '@/lib/platform/deadline'

export type DeadlineReason = {
  key: keyof Messages['deadlines']['because']
  /** The numbers the sentence is filled with; days are written as people write them. */
  base: Day
  due: Day
  days: number
}

type Explained = Pick<Deadline, 'kind' | 'sequence' | 'opensOn' | 'dueOn' | 'startCorrected'> & {
  /** First working day of the job it is about. */
  startsOn: Day | null
  /** A visit was held on the day it counts from. */
  hasVisitOnBase: boolean
}

/** Why this very deadline is on its day. */
export function explainDeadline(deadline: Explained): DeadlineReason {
  const { kind, opensOn, dueOn, startsOn } = deadline
  const from = (key: DeadlineReason['key'], base: Day): DeadlineReason => ({
    key,
    base,
    due: dueOn,
    days: daysBetween(base, dueOn),
  })
  if (deadline.startCorrected) return from('START_CORRECTED', opensOn)
  switch (kind) {
    case 'VISIT':
      return from(visitReason(deadline), opensOn)
    case 'START_MEETING':
      return startsOn ? from('START_MEETING', meetingBase(deadline, startsOn)) : from('DATES', opensOn)
    case 'PRE_START_TALK':
      return from('PRE_START_TALK', startsOn ?? dueOn)
    case 'STATUS_TRIAL_END':
    case 'STATUS_TWELVE_MONTHS':
      return from(kind, startsOn ?? opensOn)
    case 'STATUS_JOB_END':
    case 'GROUP_REVIEW':
    case 'CV':
    case 'JOB_GOAL':
    case 'JOINT_MEETING':
    case 'AFTERCARE_OFFER':
      return from(kind, opensOn)
    case 'INTENSIFIED_PLAN':
    case 'COURSE_REFERRAL':
    case 'COURSE_STATUS':
    case 'FUND_HANDOVER':
    case 'COMPANY_ACTIVITY':
      return from(kind, dueOn)
    default:
      return from('DATES', opensOn)
  }
}

function visitReason({ hasVisitOnBase, opensOn, startsOn }: Explained): DeadlineReason['key'] {
  if (opensOn === startsOn) return 'VISIT_AFTER_START'
  return hasVisitOnBase ? 'VISIT_AFTER_VISIT' : 'VISIT_AFTER_CONSENT'
}

/** After consent was given again the days count from then, but never from before the job began. */
function meetingBase({ sequence, opensOn }: Explained, startsOn: Day): Day {
  return sequence === 1 ? startsOn : maxDay(startsOn, opensOn)
}
