import { useTranslations } from 'next-intl'
import { CodesPanel } from '@/components/citizen-facts/codes-panel'
import { ContactFactsPanel } from '@/components/citizen-facts/contact-facts-panel'
import { EffortsPanel } from '@/components/citizen-facts/efforts-panel'
import { FactsTabs } from '@/components/citizen-facts/facts-tabs'
import { QuotesPanel } from '@/components/citizen-facts/quotes-panel'
import { Notice } from '@/components/ui/notice'
import type { AboutFacts } from '@/lib/citizen-facts/about-facts'

/** Who the citizen is to us. */
export function AboutFactsPage({ facts }: { facts: AboutFacts }) {
  const t = useTranslations('citizenFacts')
  const { may } = facts
  return (
    <>
      <FactsTabs citizenId={facts.citizenId} current="about" />
      <div className="grid gap-5">
        {may.write ? null : <Notice>{t('readOnly')}</Notice>}
        {may.write && !may.writeCase ? <Notice>{t('noCase')}</Notice> : null}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <div className="grid min-w-0 gap-5">
            <ContactFactsPanel facts={facts} />
            <QuotesPanel facts={facts} />
          </div>
          <div className="grid min-w-0 gap-5">
            <CodesPanel facts={facts} />
            <EffortsPanel facts={facts} />
          </div>
        </div>
      </div>
    </>
  )
}
