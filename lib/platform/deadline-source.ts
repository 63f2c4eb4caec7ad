import type { CaseRole } from '@/prisma/generated/enums'
import type { Tx } from './db'
import type { Deadline } from './deadline'

/** A deadline with the case it stands on and the role that acts on it. */
export type CaseDeadline = Deadline & { citizenId: string; caseId: string; holderRole: CaseRole }

/** What a capability gives to the one deadline mechanism: from facts in the database to all its deadlines. */
export type DeadlineSource = {
  ruleIds: readonly string[]
  /** Every deadline, open or settled, of these citizens' cases; the same whatever today is. A closed case ends them. */
  listDeadlines: (tx: Tx, citizenIds: readonly string[]) => Promise<CaseDeadline[]>
}
