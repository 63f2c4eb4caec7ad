import { useLocale, useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { FactDeadline as FactDeadlineRow } from '@/lib/citizen-facts/job-facts'
import { deadlineStateOn } from '@/lib/platform/deadline'

type FactDeadlineProps = {
  deadlines: readonly FactDeadlineRow[]
  kind: FactDeadlineRow['kind']
  today: Day
}

/** What R08 or R17 asks for here, while it is asked for or has been. */
export function FactDeadlines({ deadlines, kind, today }: FactDeadlineProps) {
  const t = useTranslations('citizenFacts.deadline')
  const locale = useLocale()
  const shown = deadlines.filter(
    (deadline) => deadline.kind === kind && deadlineStateOn(deadline, today) !== 'CANCELLED',
  )
  return shown.map((deadline) => (
    <div key={deadline.subjectId} className="mb-3 grid gap-1">
      <DeadlineTag deadline={deadline} today={today} />
      {deadline.metOn === null && deadline.closesOn === null ? (
        <p className="text-column text-ink-700 text-table">
          {t(kind, { day: formatDay(deadline.dueOn, locale) })}
        </p>
      ) : null}
    </div>
  ))
}
