import { useTranslations } from 'next-intl'
import { CaseloadFilters, CaseloadScopes, CaseloadStatuses } from '@/components/cases/caseload-filters'
import { CaseloadTable } from '@/components/cases/caseload-table'
import { CitizenSearch } from '@/components/citizens/citizen-search'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { caseloadHref } from '@/lib/cases/caseload-filter'
import type { Caseload } from '@/lib/cases/queries'

export function CaseloadPage({ view, today }: { view: Caseload; today: Day }) {
  const t = useTranslations('cases.caseload')
  const { filter, counts, hidden, standsInFor } = view
  const isNarrowed = filter.lane !== null || filter.consultantId !== null || filter.status !== 'ALL'
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={standsInFor.length > 0 ? <p>{t('standIn', { names: standsInFor.join(', ') })}</p> : undefined}
        actions={<CaseloadScopes view={view} />}
      />
      <div className="grid gap-4">
        {view.opensWithReason ? <Notice>{t('reasonNeeded')}</Notice> : null}
        <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
          <CitizenSearch />
          <CaseloadFilters view={view} />
        </div>
        <CaseloadStatuses view={view} />
      </div>
      <div className="grid gap-4">
        {view.rows.length > 0 ? (
          <>
            <Panel isFlush>
              <CaseloadTable view={view} today={today} />
            </Panel>
            <Pages view={view} />
          </>
        ) : (
          <EmptyState
            action={
              isNarrowed ? (
                <ButtonLink href={caseloadHref({ scope: filter.scope })} kind="secondary">
                  {t('reset')}
                </ButtonLink>
              ) : undefined
            }
          >
            {isNarrowed ? t('emptyFilter') : filter.scope === 'MINE' ? t('emptyMine') : t('emptyOther')}
          </EmptyState>
        )}
        <p className="text-ink-700 text-table">
          {t('count', { count: counts[filter.status] })}
          {hidden > 0 ? ` · ${t('hidden', { count: hidden })}` : ''}
        </p>
      </div>
    </>
  )
}

function Pages({ view }: { view: Caseload }) {
  const t = useTranslations('cases.caseload')
  const { filter } = view
  const pages = Math.ceil(view.counts[filter.status] / view.rowsAPage)
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-4 text-table">
      {filter.page > 1 ? (
        <TextLink href={caseloadHref({ ...filter, page: filter.page - 1 })}>{t('previous')}</TextLink>
      ) : null}
      <span>{t('page', { page: filter.page, pages })}</span>
      {filter.page < pages ? (
        <TextLink href={caseloadHref({ ...filter, page: filter.page + 1 })}>{t('next')}</TextLink>
      ) : null}
    </nav>
  )
}
