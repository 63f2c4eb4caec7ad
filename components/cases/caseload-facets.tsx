import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FilterForm } from '@/components/cases/filter-form'
import { Select } from '@/components/ui/select'
import { caseloadQuery, facetNames } from '@/lib/cases/caseload-filter'
import {
  agreementKinds,
  caseloadMarks,
  caseloadStatuses,
  kindWords,
  laneWords,
  markWords,
  scopeWords,
  sortWords,
  statusWords,
} from '@/lib/cases/caseload-words'
import type { Caseload } from '@/lib/cases/queries'
import { lanes } from '@/lib/cases/schema'
import { routes } from '@/lib/platform/routes'

const PANEL_ID = 'filters'

/** Beside the list on a wide screen, a sheet from the foot of a narrow one. */
export function CaseloadFacets({ view, activeCount }: { view: Caseload; activeCount: number }) {
  const t = useTranslations('caseload')
  return (
    <>
      <button type="button" popoverTarget={PANEL_ID} className="facets-opener">
        {t('openFilters', { count: activeCount })}
      </button>
      <section id={PANEL_ID} popover="auto" aria-label={t('filters')} className="facets">
        <FilterForm
          action={routes.citizens}
          query={caseloadQuery({ ...view.filter, page: 1 })}
          submit={t('closeFilters', { count: view.total })}
          panelId={PANEL_ID}
        >
          <input type="hidden" name="omfang" value={scopeWords[view.filter.scope]} />
          {view.filter.sort === 'DUE' ? null : (
            <input type="hidden" name="sort" value={sortWords[view.filter.sort]} />
          )}
          <FixedFacets view={view} />
          <NamedFacets view={view} />
        </FilterForm>
      </section>
    </>
  )
}

function FixedFacets({ view: { facets, filter } }: { view: Caseload }) {
  const t = useTranslations('caseload')
  const laneLabel = useTranslations('words.lanes')
  return (
    <>
      <Facet title={t('facet.status')}>
        {caseloadStatuses.map((status) => (
          <Option
            key={status}
            type="radio"
            name={facetNames.status}
            value={status === 'ALL' ? '' : statusWords[status]}
            label={t(`status.${status}`)}
            count={facets.status[status]}
            isChosen={filter.status === status}
          />
        ))}
      </Facet>
      <Facet title={t('facet.lanes')}>
        {lanes.map((lane) => (
          <Option
            key={lane}
            name={facetNames.lanes}
            value={laneWords[lane]}
            label={laneLabel(lane)}
            count={facets.lanes.find(({ value }) => value === lane)?.count ?? 0}
            isChosen={filter.lanes.includes(lane)}
          />
        ))}
      </Facet>
    </>
  )
}

function NamedFacets({ view: { facets, filter } }: { view: Caseload }) {
  const t = useTranslations('caseload')
  const kindLabel = useTranslations('words.placementKinds')
  const kinds = agreementKinds.filter(
    (kind) => filter.kinds.includes(kind) || facets.kinds.some(({ value }) => value === kind),
  )
  return (
    <>
      {facets.benefits.length > 0 ? (
        <Facet title={t('facet.benefits')}>
          {facets.benefits.map((choice) => (
            <Option
              key={choice.value}
              name={facetNames.benefits}
              {...choice}
              isChosen={filter.benefits.includes(choice.value)}
            />
          ))}
        </Facet>
      ) : null}
      {kinds.length > 0 ? (
        <Facet title={t('facet.kinds')}>
          {kinds.map((kind) => (
            <Option
              key={kind}
              name={facetNames.kinds}
              value={kindWords[kind]}
              label={kind === 'ORDINARY_JOB' ? t('job') : kindLabel(kind)}
              count={facets.kinds.find(({ value }) => value === kind)?.count ?? 0}
              isChosen={filter.kinds.includes(kind)}
            />
          ))}
        </Facet>
      ) : null}
      <Choice
        name={facetNames.companyKey}
        label={t('facet.companyKey')}
        emptyLabel={t('allCompanies')}
        choices={facets.companies}
        chosen={filter.companyKey}
      />
      {facets.teams.length > 1 || filter.teamIds.length > 0 ? (
        <Facet title={t('facet.teamIds')}>
          {facets.teams.map((choice) => (
            <Option
              key={choice.value}
              name={facetNames.teamIds}
              {...choice}
              isChosen={filter.teamIds.includes(choice.value)}
            />
          ))}
        </Facet>
      ) : null}
      <Facet title={t('facet.marks')}>
        {caseloadMarks.map((mark) => (
          <Option
            key={mark}
            name={facetNames.marks}
            value={markWords[mark]}
            label={t(`mark.${mark}`)}
            count={facets.marks[mark]}
            isChosen={filter.marks.includes(mark)}
          />
        ))}
      </Facet>
      {facets.consultants.length > 1 || filter.consultantId ? (
        <Choice
          name={facetNames.consultantId}
          label={t('facet.consultantId')}
          emptyLabel={t('allConsultants')}
          choices={facets.consultants}
          chosen={filter.consultantId}
        />
      ) : null}
    </>
  )
}

function Facet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

type OptionProps = {
  type?: 'checkbox' | 'radio'
  name: string
  value: string
  label: string
  count: number
  isChosen: boolean
}

function Option({ type = 'checkbox', name, value, label, count, isChosen }: OptionProps) {
  return (
    <label className="facet-option">
      <input type={type} name={name} value={value} defaultChecked={isChosen} />
      <span>{label}</span>
      <span className="facet-count">{count}</span>
    </label>
  )
}

type ChoiceProps = {
  name: string
  label: string
  emptyLabel: string
  choices: readonly { value: string; label: string; count: number }[]
  chosen: string | null
}

function Choice({ name, label, emptyLabel, choices, chosen }: ChoiceProps) {
  const t = useTranslations('caseload')
  if (choices.length === 0) return null
  return (
    <Select
      id={`filter-${name}`}
      name={name}
      label={label}
      emptyLabel={emptyLabel}
      defaultValue={chosen ?? ''}
      options={choices.map((choice) => ({
        value: choice.value,
        label: t('option', { label: choice.label, count: choice.count }),
      }))}
    />
  )
}
