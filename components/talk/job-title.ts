import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/calendar/format'
import type { TalkAnswer } from '@/lib/talk/guide'

/** Fx “Bageriet Nord, 1.2.2026 – 30.4.2026”. */
export function useJobTitle(): (job: TalkAnswer['jobs'][number]) => string {
  const t = useTranslations('talk.panel')
  const locale = useLocale()
  return ({ employer, from, lastOn }) =>
    t('job', {
      employer: employer || t('unnamedEmployer'),
      from: formatDay(from, locale),
      until: lastOn === null ? t('running') : formatDay(lastOn, locale),
    })
}
