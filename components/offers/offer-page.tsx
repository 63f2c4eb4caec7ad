import { useLocale, useTranslations } from 'next-intl'
import { OfferFields } from '@/components/offers/offer-fields'
import { OfferStateTag } from '@/components/offers/offer-table'
import { EndedPanel, TakingPartPanel, WaitingPanel } from '@/components/offers/people-panels'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatDay } from '@/lib/calendar/format'
import { changeOfferAction } from '@/lib/offers/actions'
import type { OfferView } from '@/lib/offers/who-is-where'
import { routes } from '@/lib/platform/routes'

export function OfferPage({ view }: { view: OfferView }) {
  const t = useTranslations('offers')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { offer, next, may } = view
  const from = formatDay(offer.fromOn, locale)
  return (
    <>
      <PageHeader
        title={offer.name}
        breadcrumb={[{ href: routes.offers, label: t('offer.back') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={
          <>
            <span>{t(`kinds.${offer.kind}`)}</span>
            {offer.provider ? <span>{offer.provider}</span> : null}
            <span>{offer.programme?.name ?? t('catalogue.everyProgramme')}</span>
            <span>
              {offer.lastDay
                ? t('offer.periodUntil', { from, until: formatDay(offer.lastDay, locale) })
                : t('offer.period', { from })}
            </span>
            <strong className="text-ink-900">
              {offer.free === null || offer.places === null
                ? t('offer.noLimit')
                : t('offer.free', { count: offer.free, places: offer.places })}
            </strong>
            <OfferStateTag offer={offer} />
            {offer.description ? <p className="basis-full text-column">{offer.description}</p> : null}
          </>
        }
      />
      <div className="grid gap-6">
        {next ? (
          <Notice kind="info" title={t('offer.next')}>
            {next.name
              ? t('offer.nextNamed', { name: next.name, day: formatDay(next.since, locale) })
              : t('offer.nextHidden', { day: formatDay(next.since, locale) })}
          </Notice>
        ) : null}
        {view.opensWithReason ? <p className="text-ink-700 text-table">{t('offer.reasonNote')}</p> : null}
        <div className="grid gap-6 xl:grid-cols-2 xl:items-start">
          <WaitingPanel view={view} />
          <TakingPartPanel view={view} />
        </div>
        <EndedPanel view={view} />
        {may.keep ? (
          <Disclosure summary={t('form.changeTitle')}>
            <ActionForm action={changeOfferAction} labels={formLabels(ui, t('form.save'))}>
              <input type="hidden" name="offerId" value={offer.id} />
              <input type="hidden" name="version" value={offer.version} />
              <OfferFields offer={offer} programmes={view.programmes} today={view.today} />
              <DayField
                name="lastDay"
                label={t('form.lastDay')}
                hint={t('form.lastDayHint')}
                isOptional
                today={view.today}
                defaultValue={offer.lastDay}
              />
            </ActionForm>
          </Disclosure>
        ) : null}
      </div>
    </>
  )
}
