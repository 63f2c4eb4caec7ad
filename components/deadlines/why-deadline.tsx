import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { useRuleSource } from '@/components/rules/use-rule-source'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { formatDayTag } from '@/lib/calendar/format'
import { explainDeadline } from '@/lib/deadlines/explain-deadline'
import { type RuleId, ruleRegistry } from '@/lib/deadlines/rule-registry'
import type { Deadline } from '@/lib/platform/deadline'
import { routes } from '@/lib/platform/routes'

type WhyDeadlineProps = {
  deadline: Parameters<typeof explainDeadline>[0] & Pick<Deadline, 'ruleId' | 'planBy'>
  today: Day
}

/** The rule behind a deadline and the numbers of this very one. */
export function WhyDeadline({ deadline, today }: WhyDeadlineProps) {
  const t = useTranslations('deadlines')
  const rules = useTranslations('rules')
  const source = useRuleSource()
  const locale = useLocale()
  const format = useFormatter()
  const { ruleId, planBy } = deadline
  const { key, base, due, days } = explainDeadline(deadline)
  const isRegistered = ruleId in ruleRegistry
  const weekday = format.dateTime(toDbDate(planBy), { weekday: 'long', timeZone: 'UTC' })
  return (
    <Disclosure
      summary={
        <>
          {t('why')}
          <span className="sr-only">
            {' '}
            <DeadlineTitle deadline={deadline} />
          </span>
        </>
      }
    >
      <div className="grid gap-1 font-normal text-tag">
        <p>
          {t(`because.${key}`, { base: formatDayTag(base, locale), due: formatDayTag(due, locale), days })}
          {planBy >= today ? ` ${t('planBy', { day: `${weekday} ${formatDayTag(planBy, locale)}` })}` : null}
        </p>
        {isRegistered ? (
          <p className="text-ink-600">
            <TextLink href={routes.rule(ruleId)}>
              {ruleId} · {rules(ruleId as RuleId)}
            </TextLink>{' '}
            ({source(ruleId as RuleId)})
          </p>
        ) : null}
      </div>
    </Disclosure>
  )
}
