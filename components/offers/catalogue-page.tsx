import { useTranslations } from 'next-intl'
import { OfferFields } from '@/components/offers/offer-fields'
import { OfferTable } from '@/components/offers/offer-table'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { formLabels } from '@/components/ui/form-labels'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { addOfferAction } from '@/lib/offers/actions'
import type { OfferCatalogue } from '@/lib/offers/queries'

export function CataloguePage({ catalogue }: { catalogue: OfferCatalogue }) {
  const t = useTranslations('offers')
  const { groups, closed, may } = catalogue
  return (
    <>
      <PageHeader title={t('title')} meta={<p className="text-column">{t('catalogue.intro')}</p>} />
      <div className="grid gap-6">
        {may.keep ? <AddOffer catalogue={catalogue} /> : null}
        {groups.length === 0 ? <EmptyState>{t('catalogue.none')}</EmptyState> : null}
        {groups.map(({ programme, offers }) => {
          const name = programme?.name ?? t('catalogue.everyProgramme')
          return (
            <Panel
              key={programme?.id ?? 'every'}
              id={`tilbud-${programme?.id ?? 'alle'}`}
              title={name}
              isFlush
            >
              <OfferTable offers={offers} caption={t('catalogue.caption', { name })} />
            </Panel>
          )
        })}
        {closed.length > 0 ? (
          <Disclosure look="section" summary={t('catalogue.closed', { count: closed.length })}>
            <Panel isFlush>
              <OfferTable offers={closed} caption={t('catalogue.closedCaption')} />
            </Panel>
          </Disclosure>
        ) : null}
      </div>
    </>
  )
}

function AddOffer({ catalogue: { programmes, today } }: { catalogue: OfferCatalogue }) {
  const t = useTranslations('offers')
  const ui = useTranslations('ui')
  return (
    <Disclosure summary={t('catalogue.add')}>
      <Panel title={t('form.addTitle')} id="nyt-tilbud">
        <ActionForm action={addOfferAction} labels={formLabels(ui, t('form.add'))}>
          <OfferFields offer={null} programmes={programmes} today={today} />
        </ActionForm>
      </Panel>
    </Disclosure>
  )
}
