import { useTranslations } from 'next-intl'
import { ChosenCode } from '@/components/benefit-codes/chosen-code'
import { CodeTable } from '@/components/benefit-codes/code-table'
import { AddCodeForm } from '@/components/benefit-codes/meaning-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { BenefitCodes } from '@/lib/benefit-codes/queries'

export function BenefitCodesPage({ view }: { view: BenefitCodes }) {
  const t = useTranslations('benefitCodes')
  const { chosen, codes, on, unknownCode } = view
  return (
    <>
      <PageHeader title={t('title')} meta={<p className="text-column">{t('intro')}</p>} />
      <div className="grid gap-6">
        {unknownCode === null ? null : <Notice kind="warning">{t('unknown', { code: unknownCode })}</Notice>}
        {chosen ? <ChosenCode key={chosen.code} chosen={chosen} codes={codes} today={on} /> : null}
        <Panel id="kodetabel" title={t('listTitle')}>
          <CodeTable codes={codes} />
        </Panel>
        <Panel id="tilfoej" title={t('add.title')}>
          <p className="mb-4 text-column text-ink-700">{t('add.intro')}</p>
          <AddCodeForm today={on} />
        </Panel>
      </div>
    </>
  )
}
