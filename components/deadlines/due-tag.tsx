import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import type { Day } from '@/lib/calendar/day'

/** A due date that asks from the start and until it is met, in the words every deadline has. */
export function DueTag({ dueOn, today }: { dueOn: Day; today: Day }) {
  return (
    <DeadlineTag
      today={today}
      deadline={{
        opensOn: '1000-01-01',
        dueOn,
        metOn: null,
        cancelledOn: null,
        closesOn: null,
        startCorrected: false,
      }}
    />
  )
}
