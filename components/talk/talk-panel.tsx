import { useLocale, useTranslations } from 'next-intl'
import { TalkForm } from '@/components/talk/talk-form'
import { TalkRecord } from '@/components/talk/talk-record'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { TalkView } from '@/lib/talk/queries'

/** The structured talk: a form while the screening is open, the record of it for everyone who works with the citizen. */
export function TalkPanel({ talk }: { talk: TalkView }) {
  const t = useTranslations('talk.panel')
  const isSaved = talk.saved !== null
  return (
    <Panel id="samtale" title={t('title')}>
      <div className="grid gap-4">
        <p className="text-column text-ink-700 text-table">{t(talk.may.write ? 'intro' : 'introRead')}</p>
        {isSaved ? <SavedLine talk={talk} /> : null}
        {talk.may.write ? (
          <Disclosure summary={t('open')}>
            <TalkForm talk={talk} />
          </Disclosure>
        ) : isSaved ? (
          <>
            <TalkRecord talk={talk} />
            <p className="text-ink-600 text-tag">{t('locked')}</p>
          </>
        ) : (
          <p>{t('none')}</p>
        )}
      </div>
    </Panel>
  )
}

function SavedLine({ talk: { saved } }: { talk: TalkView }) {
  const t = useTranslations('talk.panel')
  const locale = useLocale()
  if (saved === null) return null
  const at = { day: formatDay(dayAt(saved.at), locale), time: formatTime(saved.at, locale) }
  return (
    <p className="text-ink-600 text-tag">
      {saved.by ? t('savedBy', { name: saved.by, ...at }) : t('savedAt', at)}
    </p>
  )
}
