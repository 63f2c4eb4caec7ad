// domain.md section 2 (JobFirst): the dated forløbsansvarlig says who drives the case; always one of its role holders.
import type { Day } from '@/lib/calendar/day'
import { type DayRange, isInRange } from '@/lib/calendar/day-range'
import type { CaseRole } from './acting-holder'

export type DatedHolder = DayRange & { role: CaseRole; userId: string }
export type DatedLead = DayRange & { userId: string }

/**
 * Who drives the case on the day. Without a dated lead it is the coordinating adviser (JF begins with KS). When the lead
 * has handed the case over, for good or for a time, whoever holds that role now drives it. Null without any holder.
 */
export function leadOn(
  { leads, holders }: { leads: readonly DatedLead[]; holders: readonly DatedHolder[] },
  on: Day,
): string | null {
  const holding = holders.filter((one) => isInRange(one, on))
  const holderOf = (role: CaseRole) => holding.find((one) => one.role === role)?.userId ?? null
  const lead = leads.find((one) => isInRange(one, on))
  if (!lead) return holderOf('KS')
  if (holding.some(({ userId }) => userId === lead.userId)) return lead.userId
  const handedOver = holders
    .filter(({ userId, from }) => userId === lead.userId && from <= on)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
  for (const { role } of handedOver) {
    const successor = holderOf(role)
    if (successor) return successor
  }
  return holderOf('KS')
}
