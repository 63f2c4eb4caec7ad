// R02, R05, R06: every deadline of one employment under aftercare.
import { daysBetween } from '@/lib/calendar/day'
import type { Deadline } from '@/lib/platform/deadline'
import type { AftercareFacts } from './facts'
import { listMilestones } from './milestones'
import { listVisitDeadlines } from './visit-schedule'

/** Past, open and coming ones by due date, whatever today is; `deadlineStateOn` tells what each is on a day. */
export function aftercareDeadlines(facts: AftercareFacts): Deadline[] {
  return [...listMilestones(facts), ...listVisitDeadlines(facts)].sort((a, b) =>
    daysBetween(b.dueOn, a.dueOn),
  )
}
