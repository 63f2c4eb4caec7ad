import { useLocale, useTranslations } from 'next-intl'
import { useScopeLabel } from '@/components/baseline/use-scope-label'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { PageLinks } from '@/components/ui/page-links'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { partLabel } from '@/lib/baseline/part-label'
import { peopleHref } from '@/lib/baseline/people-address'
import type { BaselinePeople } from '@/lib/baseline/queries'
import type { Measure } from '@/lib/baseline/rules/measures'
import { baselineHref } from '@/lib/baseline/scope'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

type FigureWord = 'months' | 'spells' | 'employments' | 'meanMonths' | 'age' | 'missing'

const figureWords: Record<Measure, FigureWord> = {
  SUPPORT_OVER_24: 'months',
  UNEMPLOYMENT_FROM_3: 'spells',
  SICK_SPELLS_FROM_3: 'spells',
  SICK_MONTHS_OVER_10: 'months',
  AGE_OVER_50: 'age',
  SUPPORT_MONTHS: 'months',
  UNEMPLOYMENT_SPELLS: 'spells',
  SICK_SPELLS: 'spells',
  SICK_MONTHS: 'months',
  EMPLOYMENTS: 'employments',
  MEAN_LENGTH: 'meanMonths',
  AGE: 'age',
  MISSING_MONTHS: 'missing',
}

/** The people behind one number of the analysis. */
export function PeoplePage({ view }: { view: BaselinePeople }) {
  const t = useTranslations('baseline')
  const ui = useTranslations('ui')
  const label = useScopeLabel()
  const { choice, asked, count, hidden, elsewhere, page, pages, rows } = view
  return (
    <>
      <PageHeader
        title={t('people.title')}
        breadcrumb={[{ href: baselineHref(choice.scope), label: t('title') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={
          <>
            <p className="font-semibold text-ink-900">
              {asked
                ? t('people.chosen', { measure: t(`measure.${asked.measure}`), part: partLabel(t, asked) })
                : t('people.everyone')}
            </p>
            <p>{t('people.count', { count })}</p>
            <p>{label(choice)}</p>
          </>
        }
      />
      <div className="grid gap-4">
        {hidden > 0 ? (
          <p className="text-ink-700 text-table">{t('people.hidden', { count: hidden })}</p>
        ) : null}
        {elsewhere > 0 ? (
          <p className="text-ink-700 text-table">{t('elsewhere', { count: elsewhere })}</p>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState action={<TextLink href={baselineHref(choice.scope)}>{t('people.back')}</TextLink>}>
            {t('people.none')}
          </EmptyState>
        ) : (
          <Panel isFlush>
            <PeopleTable view={view} />
            <PageLinks
              page={page}
              pageCount={pages}
              hrefOf={(other) => peopleHref(choice.scope, { choice: asked, page: other })}
              words={{
                label: t('people.pages'),
                page: t('people.page', { page, pages }),
                previous: t('people.previous'),
                next: t('people.next'),
              }}
            />
          </Panel>
        )}
      </div>
    </>
  )
}

function PeopleTable({ view: { rows, asked } }: { view: BaselinePeople }) {
  const t = useTranslations('baseline.people')
  const locale = useLocale()
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.citizenId}
      columns={[
        { key: 'citizen', label: t('column.citizen'), isTitle: true, cell: ({ name }) => name },
        { key: 'birthOn', label: t('column.birthOn'), cell: ({ birthOn }) => formatDay(birthOn, locale) },
        {
          key: 'figure',
          label: t(`figure.${figureWords[asked?.measure ?? 'SUPPORT_MONTHS']}`),
          isNumber: true,
          cell: ({ figure }) => (figure === null ? '–' : formatNumber(figure, locale)),
        },
        {
          key: 'screening',
          label: t('column.screening'),
          cell: ({ citizenId, name }) => (
            <TextLink href={routes.citizenScreening(citizenId)} aria-label={t('toScreeningOf', { name })}>
              {t('toScreening')}
            </TextLink>
          ),
        },
      ]}
    />
  )
}
