import { useLocale } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { type PeopleChoice, peopleHref } from '@/lib/baseline/people-address'
import type { BaselineScope } from '@/lib/baseline/scope'
import { formatNumber } from '@/lib/calendar/format'

/** A number that opens the people it counts; nobody opens nothing. */
export function PeopleCount({
  scope,
  choice,
  count,
}: {
  scope: BaselineScope
  choice: PeopleChoice
  count: number
}) {
  const locale = useLocale()
  const text = formatNumber(count, locale)
  if (count === 0) return text
  return <TextLink href={peopleHref(scope, { choice })}>{text}</TextLink>
}
