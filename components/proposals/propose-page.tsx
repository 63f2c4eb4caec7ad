import { useTranslations } from 'next-intl'
import { OwnProposals } from '@/components/proposals/own-proposals'
import { ProposeForm } from '@/components/proposals/propose-form'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { ProposalPage } from '@/lib/proposals/queries'

export function ProposePage({ page }: { page: ProposalPage }) {
  const t = useTranslations('proposals')
  const { by, programmes, own } = page
  const missing =
    programmes.length === 0
      ? t('form.noProgrammes')
      : by.kind === 'MEMBERS' && by.members.length === 0
        ? t('form.noMembers')
        : null
  return (
    <>
      <PageHeader title={t('title')} meta={<p className="text-column">{t('intro')}</p>} />
      <div className="grid gap-6">
        {missing === null ? (
          <Panel>
            <p className="mb-5 text-column text-ink-700 text-table">
              {by.kind === 'CPR' ? t('privacy') : t('privacyFund')}
            </p>
            <ProposeForm page={page} />
          </Panel>
        ) : (
          <EmptyState>{missing}</EmptyState>
        )}
        <Panel id="mine-forslag" title={t('own.title')} isFlush={own.length > 0}>
          {own.length === 0 ? <p>{t('own.none')}</p> : <OwnProposals own={own} />}
        </Panel>
      </div>
    </>
  )
}
