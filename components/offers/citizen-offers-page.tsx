import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { AftercareOfferPanel } from '@/components/offers/aftercare-offer-panel'
import { FundPanel } from '@/components/offers/fund-panel'
import { ReferForm } from '@/components/offers/refer-form'
import { ReferralEntry } from '@/components/offers/referral-entry'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import type { CitizenOffers, ReferralView } from '@/lib/offers/citizen-queries'
import { routes } from '@/lib/platform/routes'

export function CitizenOffersPage({ view }: { view: CitizenOffers }) {
  const t = useTranslations('offers.tab')
  const hasSide = view.deadlines.length > 0 || view.aftercareOffers.length > 0 || view.hasFundContact
  return (
    <div className={clsx('grid gap-6', hasSide && 'xl:grid-cols-[2fr_1fr] xl:items-start')}>
      <div className="grid gap-6">
        <Panel
          id="tilbud"
          title={t('current')}
          actions={<TextLink href={routes.offers}>{t('catalogue')}</TextLink>}
        >
          <Referrals referrals={view.current} none={t('noCurrent')} today={view.today} />
        </Panel>
        {view.caseId ? (
          <Panel id="henvis" title={t('refer')}>
            <ReferForm caseId={view.caseId} choices={view.choices} today={view.today} />
          </Panel>
        ) : null}
        <Panel id="tidligere" title={t('past')}>
          <Referrals referrals={view.past} none={t('noPast')} today={view.today} />
        </Panel>
      </div>
      <div className="grid gap-6">
        {view.deadlines.length > 0 ? <DeadlinesPanel view={view} /> : null}
        {view.aftercareOffers.length > 0 ? <AftercareOfferPanel view={view} /> : null}
        {view.hasFundContact ? <FundPanel view={view} /> : null}
      </div>
    </div>
  )
}

function Referrals({
  referrals,
  none,
  today,
}: {
  referrals: readonly ReferralView[]
  none: string
  today: Day
}) {
  if (referrals.length === 0) return <p className="text-ink-700">{none}</p>
  return (
    <ul className="grid gap-5">
      {referrals.map((referral) => (
        <li key={referral.id} className="border-line-300 border-t pt-4 first:border-t-0 first:pt-0">
          <ReferralEntry referral={referral} today={today} />
        </li>
      ))}
    </ul>
  )
}

function DeadlinesPanel({ view }: { view: CitizenOffers }) {
  const t = useTranslations('offers.tab')
  return (
    <Panel id="frister" title={t('deadlines')}>
      <ul className="grid gap-3">
        {view.deadlines.map((deadline) => (
          <li key={deadline.id} className="grid gap-1">
            <span className="font-semibold">
              <DeadlineTitle deadline={deadline} />
            </span>
            <DeadlineTag deadline={deadline} today={view.today} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
