import { addDays, toDbDate } from '@/lib/calendar/day'
import texts from '../data/workload.json'
import type { DemoContext } from './demo-context'

/** How the unit shares its cases: a norm of its own, and a consultant who is allowed more than it for a while. */
export function addWorkload({ random, today, rows, organisation }: DemoContext): void {
  const { unitId, userIds } = organisation
  rows.caseloadNorms.push({
    unitId,
    role: 'VK',
    norm: 40,
    rangeFrom: 35,
    rangeTo: 45,
    validFrom: toDbDate(addDays(today, -365)),
    reason: texts.normReason,
    createdById: userIds.lone,
  })
  rows.caseloadAllowances.push({
    id: random.uuid(),
    userId: userIds.mette,
    role: 'VK',
    maxCases: 55,
    reason: texts.allowanceReason,
    fromOn: toDbDate(addDays(today, -20)),
    untilOn: toDbDate(addDays(today, 70)),
    createdById: userIds.lone,
  })
}
