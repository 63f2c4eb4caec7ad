import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { xMarkIcon } from '@/components/ui/icon-shapes'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { type CaseloadFilter, caseloadHref, unfiltered } from '@/lib/cases/caseload-filter'
import type { Caseload } from '@/lib/cases/queries'

type Chip = { key: string; label: string; without: Partial<CaseloadFilter> }

/** Each chosen value of a facet, by its name and with the filter that is left when it is removed. */
export function useChips({ filter, facets }: Caseload): Chip[] {
  const t = useTranslations('caseload')
  const lane = useTranslations('words.lanes')
  const kind = useTranslations('words.placementKinds')
  const nameIn = (choices: readonly { value: string; label: string }[], value: string) =>
    choices.find((choice) => choice.value === value)?.label ?? value
  const chip = (label: string, without: Partial<CaseloadFilter>): Chip => ({ key: label, label, without })
  return [
    ...(filter.status === 'ALL' ? [] : [chip(t(`status.${filter.status}`), { status: 'ALL' })]),
    ...filter.lanes.map((one) => chip(lane(one), { lanes: without(filter.lanes, one) })),
    ...filter.benefits.map((one) =>
      chip(nameIn(facets.benefits, one), { benefits: without(filter.benefits, one) }),
    ),
    ...filter.kinds.map((one) =>
      chip(one === 'ORDINARY_JOB' ? t('job') : kind(one), { kinds: without(filter.kinds, one) }),
    ),
    ...(filter.companyKey ? [chip(nameIn(facets.companies, filter.companyKey), { companyKey: null })] : []),
    ...filter.teamIds.map((one) =>
      chip(nameIn(facets.teams, one), { teamIds: without(filter.teamIds, one) }),
    ),
    ...filter.marks.map((one) => chip(t(`mark.${one}`), { marks: without(filter.marks, one) })),
    ...(filter.consultantId
      ? [chip(nameIn(facets.consultants, filter.consultantId), { consultantId: null })]
      : []),
  ]
}

export function CaseloadChips({ view: { filter }, chips }: { view: Caseload; chips: readonly Chip[] }) {
  const t = useTranslations('caseload')
  if (chips.length === 0) return null
  return (
    <nav aria-label={t('active')} className="flex flex-wrap items-center gap-2">
      <ul className="contents">
        {chips.map((chip) => (
          <li key={chip.key}>
            <Link
              href={caseloadHref({ ...filter, ...chip.without, page: 1 })}
              prefetch={false}
              scroll={false}
              aria-label={t('remove', { name: chip.label })}
              className="chip"
            >
              {chip.label}
              <Icon shape={xMarkIcon} className="size-4" />
            </Link>
          </li>
        ))}
      </ul>
      <TextLink
        href={caseloadHref(unfiltered(filter))}
        scroll={false}
        className="inline-flex min-h-8 items-center px-1 text-tag pointer-coarse:min-h-11"
      >
        {t('reset')}
      </TextLink>
    </nav>
  )
}

/** What an old address or saved view asked for and is no more. */
export function DroppedFilters({ dropped }: Pick<Caseload, 'dropped'>) {
  const t = useTranslations('caseload')
  if (dropped.length === 0) return null
  return (
    <Notice kind="warning">
      <ul>
        {dropped.map(({ facet, word }) => (
          <li key={`${facet} ${word}`}>
            {t('dropped', { name: [t(`facet.${facet}`), word].filter(Boolean).join(': ') })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function without<Value>(values: readonly Value[], value: Value): Value[] {
  return values.filter((one) => one !== value)
}
