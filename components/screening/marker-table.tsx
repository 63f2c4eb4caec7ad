import { useLocale, useTranslations } from 'next-intl'
import { MarkerBar } from '@/components/screening/marker-bar'
import { MarkerWorking } from '@/components/screening/marker-working'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { formatNumber, type Locale } from '@/lib/calendar/format'
import type { ScreeningMarker } from '@/lib/screening/rules/screen'
import type { MarkerCode } from '@/lib/screening/rules/thresholds'
import type { StoredScreening } from '@/lib/screening/screening-record'

type MarkerTableProps = {
  result: StoredScreening
  settingsVersion: number
  /** Where the strip shows what a marker counted; without it there is no strip to show it on. */
  showOnStrip?: { marker: MarkerCode | null; hrefOf: (marker: MarkerCode | null) => string }
  /** Where the history behind the figures is corrected; left out for those who may not. */
  correctHref?: string | undefined
}

/** R01's six markers, each with its figure, limit, result in words and the working behind it. No sum, no colours. */
export function MarkerTable({ result, settingsVersion, showOnStrip, correctHref }: MarkerTableProps) {
  const t = useTranslations('screening')
  const locale = useLocale()
  return (
    <div className="@container">
      <Table
        className="marker-table"
        caption={t('markerTable.caption')}
        isCaptionHidden
        rows={result.markers}
        rowKey={(marker) => marker.code}
        columns={[
          {
            key: 'marker',
            label: t('markerTable.column.marker'),
            isTitle: true,
            className: 'align-baseline',
            cell: (marker) => <span data-strip-marker={marker.code}>{t(`markers.${marker.code}`)}</span>,
          },
          {
            key: 'value',
            label: t('markerTable.column.value'),
            className: 'align-baseline sm:whitespace-nowrap',
            cell: (marker) => (
              <div>
                {valueText(marker, { t, locale })}
                <MarkerBar marker={marker} />
              </div>
            ),
          },
          {
            key: 'threshold',
            label: t('markerTable.column.threshold'),
            className: 'align-baseline sm:whitespace-nowrap',
            cell: (marker) =>
              t(`markerTable.comparison.${marker.comparison}`, {
                threshold: formatNumber(marker.threshold, locale),
              }),
          },
          {
            key: 'result',
            label: t('markerTable.column.result'),
            className: 'align-baseline sm:min-w-36',
            cell: (marker) => (
              <>
                <span className={marker.result === 'FIRED' ? 'font-semibold' : undefined}>
                  {t(`markerTable.result.${marker.result}`)}
                </span>
                {marker.result === 'NOT_COMPUTABLE' ? (
                  <span className="block text-ink-700 text-tag">
                    {result.missingMonths > 0
                      ? t('markerTable.why', { count: result.missingMonths })
                      : t('markerTable.whyDays')}
                  </span>
                ) : null}
              </>
            ),
          },
          {
            key: 'how',
            label: t('markerTable.column.how'),
            isLabelHidden: true,
            className: 'align-baseline @min-[46rem]:w-1/2',
            cell: (marker) => (
              <Disclosure
                summary={
                  <>
                    {t('markerTable.how')}
                    <span className="sr-only">: {t(`markers.${marker.code}`)}</span>
                  </>
                }
                isOpen={showOnStrip?.marker === marker.code}
              >
                <MarkerWorking
                  marker={marker}
                  result={result}
                  settingsVersion={settingsVersion}
                  showOnStrip={showOnStrip}
                  correctHref={correctHref}
                />
              </Disclosure>
            ),
          },
        ]}
      />
    </div>
  )
}

type Translate = ReturnType<typeof useTranslations<'screening'>>

function valueText(
  { code, value }: ScreeningMarker,
  { t, locale }: { t: Translate; locale: Locale },
): string {
  if (value === null) return t('markerTable.noEmployments')
  if (code === 'SHORT_EMPLOYMENTS')
    return t(`markerTable.unit.${code}`, { value: formatNumber(value, locale) })
  return t(`markerTable.unit.${code}`, { count: value })
}
