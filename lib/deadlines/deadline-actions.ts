import type { Messages } from '@/lib/i18n/catalogues'
import { routes } from '@/lib/platform/routes'

export type DeadlineActionKey = keyof Messages['deadlines']['action']

/** What a deadline asks somebody to do: the words, where it is done, and where it is seen by those who only read. */
export type DeadlineAction = { key: DeadlineActionKey; href: string; placeHref: string }

type AskedFor = {
  kind: string
  subjectId: string
  citizenId: string
  /** The aftercare of the job it is about; null when it is about no job. */
  aftercareId: string | null
}

type Places = { citizenId: string; subjectId: string; aftercareId: string | null; aftercare: string }

/** Every kind of deadline, with its words and address: the only place that knows them. */
const actions: Record<string, (at: Places) => { key: DeadlineActionKey; href: string; placeHref?: string }> =
  {
    VISIT: ({ aftercareId, aftercare }) => ({
      key: 'visit',
      href: routes.newVisit(aftercareId),
      placeHref: aftercare,
    }),
    START_MEETING: ({ aftercareId, aftercare }) => ({
      key: 'meeting',
      href: aftercareId ? routes.newVisit(aftercareId, { form: 'START_MEETING' }) : aftercare,
      placeHref: aftercare,
    }),
    PRE_START_TALK: ({ aftercare }) => ({ key: 'talk', href: aftercare }),
    STATUS_TRIAL_END: ({ aftercare }) => ({ key: 'status', href: aftercare }),
    STATUS_TWELVE_MONTHS: ({ aftercare }) => ({ key: 'status', href: aftercare }),
    STATUS_JOB_END: ({ aftercare }) => ({ key: 'status', href: aftercare }),
    GROUP_REVIEW: ({ subjectId }) => ({ key: 'review', href: routes.visitation(subjectId) }),
    INTENSIFIED_PLAN: ({ citizenId }) => ({
      key: 'plan',
      href: `${routes.citizenFacts(citizenId)}#jobsoegning`,
    }),
    CV: ({ citizenId }) => ({ key: 'cv', href: `${routes.citizenFacts(citizenId)}#cv` }),
    JOB_GOAL: ({ citizenId }) => ({ key: 'jobGoal', href: `${routes.citizenFacts(citizenId)}#jobmaal` }),
    COURSE_REFERRAL: ({ citizenId }) => ({ key: 'refer', href: routes.citizenOffers(citizenId) }),
    JOINT_MEETING: ({ citizenId }) => ({ key: 'jointMeeting', href: routes.citizenOffers(citizenId) }),
    COURSE_STATUS: ({ citizenId }) => ({ key: 'courseStatus', href: routes.citizenOffers(citizenId) }),
    AFTERCARE_OFFER: ({ citizenId }) => ({ key: 'offerAftercare', href: routes.citizenOffers(citizenId) }),
    FUND_HANDOVER: ({ citizenId }) => ({ key: 'handover', href: routes.citizenOffers(citizenId) }),
    COMPANY_ACTIVITY: ({ citizenId }) => ({ key: 'activity', href: routes.citizenPlacements(citizenId) }),
  }

export function deadlineActionOf({ kind, subjectId, citizenId, aftercareId }: AskedFor): DeadlineAction {
  const aftercarePage = routes.citizenAftercare(citizenId)
  const aftercare = aftercareId ? `${aftercarePage}#milepaele-${aftercareId}` : aftercarePage
  const found = actions[kind]?.({ citizenId, subjectId, aftercareId, aftercare })
  if (!found) return { key: 'open', href: routes.citizen(citizenId), placeHref: routes.citizen(citizenId) }
  return { placeHref: found.href, ...found }
}
