import { useLocale, useTranslations } from 'next-intl'
import { AddHoursForm, CorrectDatesForm, EndPlacementForm } from '@/components/placements/placement-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import type { PlacementsView, PlacementView } from '@/lib/placements/queries'

type PlacementProps = { placement: PlacementView; view: PlacementsView }

export function PlacementPanel({ placement, view }: PlacementProps) {
  const t = useTranslations('placements')
  const kinds = useTranslations('words.placementKinds')
  return (
    <Panel
      id={`forloeb-${placement.id}`}
      title={t('heading', { kind: kinds(placement.kind), company: placement.companyName })}
      actions={<Phase placement={placement} />}
    >
      <Facts placement={placement} />
      <HoursTable placement={placement} />
      {view.may.write ? <Forms placement={placement} view={view} /> : null}
    </Panel>
  )
}

function Phase({ placement }: { placement: PlacementView }) {
  const t = useTranslations('placements')
  const locale = useLocale()
  const kind = { COMING: 'planned', RUNNING: 'ok', ENDED: 'neutral' } as const
  return (
    <StatusTag kind={kind[placement.phase]}>
      {placement.endKind
        ? t(`endKind.${placement.endKind}`)
        : t(`phase.${placement.phase}`, { day: formatDay(placement.from, locale) })}
    </StatusTag>
  )
}

function Facts({ placement }: { placement: PlacementView }) {
  const t = useTranslations('placements')
  const locale = useLocale()
  const from = formatDay(placement.from, locale)
  return (
    <p className="mb-3 text-ink-700 text-table">
      {placement.lastDay
        ? t('period', { from, lastDay: formatDay(placement.lastDay, locale) })
        : t('periodOpen', { from })}
      {placement.cvr ? ` · ${t('cvr', { cvr: placement.cvr })}` : ''}
      {placement.endReason ? <span className="block text-ink-900">{placement.endReason}</span> : null}
    </p>
  )
}

function HoursTable({ placement }: { placement: PlacementView }) {
  const t = useTranslations('placements.hours')
  const locale = useLocale()
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={placement.hours}
      rowKey={(hours) => hours.from}
      columns={[
        { key: 'from', label: t('from'), isTitle: true, cell: (hours) => formatDay(hours.from, locale) },
        {
          key: 'lastDay',
          label: t('lastDay'),
          cell: (hours) => (hours.lastDay ? formatDay(hours.lastDay, locale) : t('open')),
        },
        {
          key: 'total',
          label: t('total'),
          isNumber: true,
          cell: (hours) => formatNumber(hours.totalHours, locale),
        },
        {
          key: 'paid',
          label: t('paid'),
          isNumber: true,
          cell: (hours) => formatNumber(hours.paidHours, locale),
        },
      ]}
    />
  )
}

function Forms({ placement, view: { today } }: PlacementProps) {
  const t = useTranslations('placements')
  const isEndMissing = placement.phase === 'ENDED' && placement.endKind === null
  return (
    <div className="mt-3 grid gap-2">
      {isEndMissing ? <Notice kind="warning">{t('endMissing')}</Notice> : null}
      {placement.endKind === null ? (
        <Disclosure summary={t('end.title')} isOpen={isEndMissing}>
          <EndPlacementForm placement={placement} today={today} />
        </Disclosure>
      ) : null}
      <Disclosure summary={t('addHours.title')}>
        <AddHoursForm placement={placement} today={today} />
      </Disclosure>
      <Disclosure summary={t('dates.title')}>
        <CorrectDatesForm placement={placement} today={today} />
      </Disclosure>
    </div>
  )
}
