import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import {
  addressOf,
  addressWords,
  type CaseloadFilter,
  caseloadHref,
  caseloadStatuses,
} from '@/lib/cases/caseload-filter'
import type { Caseload } from '@/lib/cases/queries'
import { lanes } from '@/lib/cases/schema'
import { routes } from '@/lib/platform/routes'

export function CaseloadScopes({ view: { filter, scopes } }: { view: Caseload }) {
  const t = useTranslations('cases.caseload')
  if (scopes.length < 2) return null
  return (
    <nav aria-label={t('scopeLabel')}>
      <ul className="inline-flex overflow-hidden rounded-sm border border-line-500 bg-surface">
        {scopes.map((scope) => (
          <li key={scope} className="border-line-500 border-s first:border-s-0">
            <Link
              href={caseloadHref({ ...filter, scope, consultantId: null, page: 1 })}
              prefetch={false}
              aria-current={scope === filter.scope ? 'page' : undefined}
              className={clsx(
                'flex min-h-11 items-center px-4 text-table no-underline',
                scope === filter.scope
                  ? 'bg-fjord-100 font-semibold text-ink-900'
                  : 'text-fjord-700 hover:bg-fjord-50',
              )}
            >
              {t(`scope.${scope}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function CaseloadStatuses({ view: { filter, counts } }: { view: Caseload }) {
  const t = useTranslations('cases.caseload')
  return (
    <Tabs
      label={t('statusLabel')}
      items={caseloadStatuses.map((status) => ({
        href: caseloadHref({ ...filter, status, page: 1 }),
        label: t(`status.${status}`),
        count: counts[status],
        isCurrent: status === filter.status,
      }))}
    />
  )
}

/** A plain GET form: works before the page is alive, and the address is the state. */
export function CaseloadFilters({ view: { filter, consultants } }: { view: Caseload }) {
  const t = useTranslations('cases.caseload')
  const lane = useTranslations('words.lanes')
  const { lane: _lane, consultantId: _consultant, page: _page, ...kept } = filter
  return (
    <form action={routes.citizens} aria-label={t('filters')} className="flex items-end gap-3 max-sm:w-full">
      {addressOf(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        id="filter-lane"
        name={addressWords.lane}
        label={t('lane')}
        emptyLabel={t('allLanes')}
        defaultValue={laneValue(filter)}
        key={`lane ${filter.lane}`}
        className="min-w-0 max-sm:grow"
        options={lanes.map((key) => ({ value: addressWords.lanes[key], label: lane(key) }))}
      />
      {filter.scope === 'MINE' ? null : (
        <Select
          id="filter-consultant"
          name={addressWords.consultant}
          label={t('consultant')}
          emptyLabel={t('allConsultants')}
          defaultValue={filter.consultantId ?? ''}
          key={`consultant ${filter.consultantId}`}
          className="min-w-0 max-sm:grow"
          options={consultants.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button type="submit" kind="secondary">
        {t('apply')}
      </Button>
      {filter.lane || filter.consultantId ? (
        <TextLink href={caseloadHref({ ...kept, page: 1 })} className="inline-flex min-h-11 items-center">
          {t('reset')}
        </TextLink>
      ) : null}
    </form>
  )
}

function laneValue(filter: CaseloadFilter): string {
  return filter.lane ? addressWords.lanes[filter.lane] : ''
}
