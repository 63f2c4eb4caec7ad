import { checkConsent } from '@/lib/aftercare/rules/consent'
import { checkHotlineDate } from '@/lib/aftercare/rules/hotline-window'
import { listMilestones } from '@/lib/aftercare/rules/milestones'
import { nextVisitDue } from '@/lib/aftercare/rules/visit-schedule'
import { checkSession } from '@/lib/coaching/rules/sessions'
import { checkCaseload } from '@/lib/holders/rules/caseload-norm'
import { checkLeaving } from '@/lib/holders/rules/leaving'
import type { Messages } from '@/lib/i18n/catalogues'
import { intensifiedPlanDeadline } from '@/lib/job-search/rules/intensified-plan'
import { findReturns } from '@/lib/outcomes/rules/return'
import { showDivided } from '@/lib/overview/rules/small-numbers'
import { companyActivityDeadlines } from '@/lib/placements/rules/company-activity'
import { cvAndGoalDeadlines } from '@/lib/programme-steps/rules/cv-and-goal'
import { reviewDeadline } from '@/lib/reviews/rules/group-review'
import { screenCitizen } from '@/lib/screening/rules/screen'
import { checkAuthority } from '@/lib/visitation/rules/authority'

export type RuleId = keyof Messages['rules']

/** The source of a rule that is our own choice altogether. */
export const OWN_CHOICE = 'Vores valg'

type RegisteredRule = {
  /** Where the rule comes from, as the sources are named in the README. */
  source: string
  decide: (...facts: never[]) => unknown
}

/** Every rule that is built, with its source and the pure function that decides it; titles are in the catalogue. */
export const ruleRegistry: Record<RuleId, RegisteredRule> = {
  R01: { source: 'Godt Arbejde, KE1', decide: screenCitizen },
  R02: { source: 'Godt Arbejde, KE4', decide: nextVisitDue },
  R03: { source: 'Godt Arbejde, KE4', decide: checkHotlineDate },
  R04: { source: 'Godt Arbejde, KE4', decide: checkConsent },
  R05: { source: 'Godt Arbejde, KE4', decide: listMilestones },
  R06: { source: 'Godt Arbejde, KE4', decide: listMilestones },
  R08: { source: 'Godt Arbejde, KE2', decide: intensifiedPlanDeadline },
  R10: { source: 'Bedre indsats for borgere i ressourceforløb; JobFirst', decide: checkCaseload },
  R11: { source: 'Håndholdt indsats og Flere i job', decide: companyActivityDeadlines },
  R13: { source: 'Godt Arbejde, læringsmål 3', decide: findReturns },
  R14: { source: 'Godt Arbejde, KE3', decide: checkSession },
  R17: { source: 'Flere skal med, trin 1–3', decide: cvAndGoalDeadlines },
  R20: { source: 'JobFirst, roller', decide: checkAuthority },
  R21: { source: 'JobFirst og Klar, parat – i job', decide: checkLeaving },
  R24: { source: 'Flere skal med', decide: reviewDeadline },
  R25: { source: OWN_CHOICE, decide: showDivided },
}

/** In the order of their numbers. */
export const ruleIds = Object.keys(ruleRegistry).sort() as RuleId[]
