import 'server-only'
import type { DeadlineSource } from '@/lib/platform/deadline-source'
import { loadJobs } from './load-jobs'
import { aftercareDeadlines } from './rules/deadlines'

/** R02, R05 and R06 for every job under aftercare ; the consultant acts on them. */
export const aftercareDeadlineSource: DeadlineSource = {
  ruleIds: ['R02', 'R05', 'R06'],
  listDeadlines: async (tx, citizenIds) => {
    const jobs = await loadJobs(tx, citizenIds)
    return jobs.flatMap(({ citizenId, caseId, facts }) =>
      aftercareDeadlines(facts).map((deadline) => ({
        ...deadline,
        citizenId,
        caseId,
        holderRole: 'VK' as const,
      })),
    )
  },
}
