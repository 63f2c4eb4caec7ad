import { type Day, daysBetween } from '@/lib/calendar/day'
import { shippedNorms } from '@/lib/holders/rules/caseload-norm'
import type { Messages } from '@/lib/i18n/catalogues'
import type { RuleId } from '@/lib/platform/deadline'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { settingsFromTemplate } from '@/lib/programmes/template-settings'
import { reviewDueOn } from '@/lib/reviews/rules/group-review'

export type RuleNumber = { name: keyof Messages['rulePages']['number']; value: number }

const { screening, aftercare, course, coaching, steps } = defaultProgrammeSettings
const { suggestFromMarkers, dueDays: _, ...thresholds } = screening

/** A programme has these where its template names the rule: unemployed people who are ready for a job, and others. */
const ofJobReady = settingsFromTemplate({
  rules: ['R08', 'R09', 'R11', 'R21'],
  targetGroup: { groups: ['jobparat'] },
})
const ofOthers = settingsFromTemplate({ rules: ['R11'] })

const anyDay: Day = '2026-01-01'

/** The numbers a rule ships with, under the names its page has words for. */
const numbersByRule: Partial<Record<RuleId, Partial<Record<RuleNumber['name'], number | null>>>> = {
  R01: { ...thresholds, suggestFromMarkers },
  R02: { visitIntervalDays: aftercare.visitIntervalDays, trialMonths: aftercare.trialMonths },
  R03: { hotlineUntilMonths: aftercare.hotlineUntilMonths },
  R06: { startMeetingDays: aftercare.startMeetingDays, hotlineUntilMonths: aftercare.hotlineUntilMonths },
  R08: { intensifyAfterMonths: ofJobReady.jobSearch.intensifyAfterMonths },
  R09: { referAfterMonths: ofJobReady.course.referAfterMonths, jointMeetingDays: course.jointMeetingDays },
  R10: { consultantNorm: shippedNorms.VK.norm },
  R11: {
    dueAfterDays: ofJobReady.companyActivity.dueAfterDays,
    warnAfterDays: ofJobReady.companyActivity.warnAfterDays,
    dueAfterMonths: ofOthers.companyActivity.dueAfterMonths,
  },
  R12: { statusAfterMonths: course.statusAfterMonths },
  R14: { sessions: coaching.sessions },
  R17: { cvAndGoalDays: steps.cvAndGoalDays },
  R21: { handoverAfterMonths: ofJobReady.fundContact.handoverAfterMonths },
  R24: { reviewDays: daysBetween(anyDay, reviewDueOn(anyDay)) },
}

export function listRuleNumbers(rule: RuleId): RuleNumber[] {
  return Object.entries(numbersByRule[rule] ?? {}).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [{ name: name as RuleNumber['name'], value }],
  )
}
