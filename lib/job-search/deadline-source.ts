import 'server-only'
import type { DeadlineSource } from '@/lib/platform/deadline-source'
import { grantsJobSearch, planFactsOf, planFactsSelect } from './plan-facts'
import { intensifiedPlanDeadline } from './rules/intensified-plan'

/** R08 for every enrolment with KE2; the consultant makes the plan. */
export const intensifiedPlanSource: DeadlineSource = {
  ruleIds: ['R08'],
  listDeadlines: async (tx, citizenIds) => {
    const rows = await tx.enrolment.findMany({
      where: { citizenId: { in: [...citizenIds] }, ...grantsJobSearch },
      orderBy: { id: 'asc' },
      select: planFactsSelect,
    })
    return rows.flatMap((row) => {
      const found = planFactsOf(row)
      const deadline = found && intensifiedPlanDeadline(found.facts)
      if (!deadline) return []
      return [{ ...deadline, citizenId: row.citizenId, caseId: found.caseId, holderRole: 'VK' as const }]
    })
  },
}
