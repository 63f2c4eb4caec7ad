import { useLocale, useTranslations } from 'next-intl'
import { AddFact } from '@/components/citizen-facts/fact-list'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { Quote } from '@/components/ui/quote'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { formatDay } from '@/lib/calendar/format'
import type { AboutFacts, QuoteRow } from '@/lib/citizen-facts/about-facts'
import { addQuoteAction } from '@/lib/citizen-facts/actions'

/** Older ones are a press away. */
const SHOWN = 3

export function QuotesPanel({ facts }: { facts: AboutFacts }) {
  const t = useTranslations('citizenFacts')
  const { quotes, may } = facts
  const earlier = quotes.slice(SHOWN)
  return (
    <Panel id="ord" title={t('quotes.title')}>
      {quotes.length === 0 ? <p className="text-ink-700">{t('quotes.none')}</p> : null}
      <Quotes quotes={quotes.slice(0, SHOWN)} />
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          <Quotes quotes={earlier} />
        </Disclosure>
      ) : null}
      {may.write ? (
        <AddFact summary={t('quotes.add')}>
          <QuoteForm facts={facts} />
        </AddFact>
      ) : null}
    </Panel>
  )
}

function Quotes({ quotes }: { quotes: readonly QuoteRow[] }) {
  const t = useTranslations('citizenFacts.quotes')
  const locale = useLocale()
  return (
    <div className="grid gap-4 [overflow-wrap:anywhere]">
      {quotes.map(({ id, text, saidOn, occasion }) => {
        const day = formatDay(saidOn, locale)
        return (
          <Quote key={id} source={occasion ? t('sourceAt', { day, occasion }) : day}>
            <span className="whitespace-pre-line">{text}</span>
          </Quote>
        )
      })}
    </div>
  )
}

function QuoteForm({ facts }: { facts: AboutFacts }) {
  const t = useTranslations('citizenFacts.quotes')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={addQuoteAction} labels={formLabels(ui, t('save'))} resetsOnOk>
      <input type="hidden" name="citizenId" value={facts.citizenId} />
      <Textarea name="text" label={t('text')} hint={t('textHint')} isQuote maxLength={2000} />
      <DayField
        name="saidOn"
        label={t('saidOn')}
        hint={null}
        today={facts.today}
        defaultValue={facts.today}
      />
      <TextInput
        name="occasion"
        label={t('occasion')}
        hint={t('occasionHint')}
        optional={ui('optional')}
        maxLength={200}
      />
    </ActionForm>
  )
}
