import { useTranslations } from 'next-intl'
import { CaseList } from '@/components/cases/case-list'
import { CaseloadChips, DroppedFilters, useChips } from '@/components/cases/caseload-chips'
import { CaseloadFacets } from '@/components/cases/caseload-facets'
import { CaseloadTable } from '@/components/cases/caseload-table'
import { CaseloadTools } from '@/components/cases/caseload-tools'
import { ScopeSwitch } from '@/components/cases/scope-switch'
import { useBulkWords } from '@/components/cases/use-bulk-words'
import { CitizenSearch } from '@/components/citizens/citizen-search'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { PageLinks } from '@/components/ui/page-links'
import type { Day } from '@/lib/calendar/day'
import { caseloadHref, caseloadQuery, unfiltered } from '@/lib/cases/caseload-filter'
import type { Caseload } from '@/lib/cases/queries'

type CaseloadPageProps = { view: Caseload; today: Day; areKeysOn: boolean }

export function CaseloadPage({ view, today, areKeysOn }: CaseloadPageProps) {
  const t = useTranslations('caseload')
  const chips = useChips(view)
  const { hidden, standsInFor, total } = view
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={standsInFor.length > 0 ? <p>{t('standIn', { names: standsInFor.join(', ') })}</p> : undefined}
        actions={<Scopes view={view} />}
      />
      <div className="caseload">
        <div className="caseload-side">
          <CitizenSearch />
          <CaseloadFacets view={view} activeCount={chips.length} />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          {view.opensWithReason ? <Notice>{t('reasonNeeded')}</Notice> : null}
          <DroppedFilters dropped={view.dropped} />
          <CaseloadTools view={view} isFiltered={chips.length > 0} />
          <CaseloadChips view={view} chips={chips} />
          <Rows view={view} today={today} areKeysOn={areKeysOn} isFiltered={chips.length > 0} />
          <p className="text-ink-700 text-table">
            {t('count', { count: total })}
            {hidden > 0 ? ` · ${t('hidden', { count: hidden })}` : ''}
            {areKeysOn && total > 0 ? <span className="keys-hint"> · {t('keys')}</span> : null}
          </p>
        </div>
      </div>
    </>
  )
}

function Rows({ view, today, areKeysOn, isFiltered }: CaseloadPageProps & { isFiltered: boolean }) {
  const t = useTranslations('caseload')
  const words = useBulkWords()
  const { filter, rows, total } = view
  if (rows.length === 0) {
    return (
      <EmptyState
        action={
          isFiltered ? (
            <ButtonLink href={caseloadHref(unfiltered(filter))} kind="secondary">
              {t('reset')}
            </ButtonLink>
          ) : undefined
        }
      >
        {isFiltered ? t('emptyFilter') : filter.scope === 'MINE' ? t('emptyMine') : t('emptyOther')}
      </EmptyState>
    )
  }
  return (
    <CaseList
      query={caseloadQuery(filter)}
      words={words}
      areKeysOn={areKeysOn}
      may={view.may}
      density={view.look.density}
    >
      <CaseloadTable view={view} today={today} />
      <PageLinks
        page={filter.page}
        pageCount={Math.ceil(total / view.rowsAPage)}
        hrefOf={(page) => caseloadHref({ ...filter, page })}
        words={{
          label: t('pages'),
          page: t('page', { page: filter.page, pages: Math.ceil(total / view.rowsAPage) }),
          previous: t('previous'),
          next: t('next'),
        }}
      />
    </CaseList>
  )
}

function Scopes({ view: { filter, scopes } }: { view: Caseload }) {
  const unscoped = { ...filter, consultantId: null, teamIds: [], companyKey: null, page: 1 }
  return (
    <ScopeSwitch
      scopes={scopes}
      current={filter.scope}
      hrefOf={(scope) => caseloadHref({ ...unscoped, scope })}
    />
  )
}
