import { useLocale, useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/panel'
import { Quote } from '@/components/ui/quote'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenOverview } from '@/lib/citizens/overview-query'

/** What the citizen said, word for word, and where. */
export function OwnWordsPanel({ quotes }: Pick<CitizenOverview, 'quotes'>) {
  const t = useTranslations('citizens.overview')
  const locale = useLocale()
  if (quotes.length === 0) return null
  return (
    <Panel id="own-words" title={t('ownWords')}>
      <div className="grid gap-4">
        {quotes.map(({ text, on, occasion }) => (
          <Quote
            key={`${on} ${text}`}
            lang="da"
            source={[
              formatDay(on, locale),
              ...(occasion === null ? [] : [occasion === 'SCREENING' ? t('ownWordsScreening') : occasion]),
            ].join(' · ')}
          >
            {text}
          </Quote>
        ))}
      </div>
    </Panel>
  )
}
