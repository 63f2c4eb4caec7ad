import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/calendar/format'
import type { AgreementView } from '@/lib/case-talks/talk-rows'

/** What, who and by when, in one line. */
export function AgreementLine({ agreement }: { agreement: Pick<AgreementView, 'what' | 'who' | 'dueOn'> }) {
  const t = useTranslations('caseTalks.agreement')
  const locale = useLocale()
  const { what, who, dueOn } = agreement
  return (
    <>
      {what}{' '}
      <span className="font-normal text-ink-600 text-table">
        ({dueOn ? t('line', { who, day: formatDay(dueOn, locale) }) : who})
      </span>
    </>
  )
}
