import { useLocale, useTranslations } from 'next-intl'
import { joinMonths } from '@/components/screening/month-runs'
import { TextLink } from '@/components/ui/link'
import { addDays, type Day } from '@/lib/calendar/day'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'
import { formatDay, formatMonth, formatNumber, type Locale } from '@/lib/calendar/format'
import { ruleRegistry } from '@/lib/deadlines/rule-registry'
import type { MarkerEvidence, ScreeningMarker } from '@/lib/screening/rules/screen'
import { type MarkerCode, shippedThresholds } from '@/lib/screening/rules/thresholds'
import type { StoredScreening } from '@/lib/screening/screening-record'

type MarkerWorkingProps = {
  marker: ScreeningMarker
  result: StoredScreening
  settingsVersion: number
  showOnStrip?: { marker: MarkerCode | null; hrefOf: (marker: MarkerCode | null) => string } | undefined
  correctHref?: string | undefined
}

/** How one figure came about: the rule, the very months or periods counted, the source and whose choice the limit is. */
export function MarkerWorking({
  marker,
  result,
  settingsVersion,
  showOnStrip,
  correctHref,
}: MarkerWorkingProps) {
  const t = useTranslations('screening')
  const rules = useTranslations('rules')
  const locale = useLocale()
  const rows = evidenceRows(marker.evidence, { t, locale })
  const source = { rule: rules('R01'), source: ruleRegistry.R01.source }
  const isShown = showOnStrip?.marker === marker.code
  return (
    <div className="grid gap-2 text-column text-table">
      <p>{t(`markerTable.calculation.${marker.code}`)}</p>
      <p>
        {t('markerTable.windowLine', {
          from: formatMonth(result.window.from, locale),
          until: formatMonth(addDays(result.window.until, -1), locale),
        })}
      </p>
      <div>
        <p className="font-semibold">{t(`markerTable.evidence.${marker.evidence.kind}`)}</p>
        {rows.length === 0 ? (
          <p>{t('markerTable.noEvidence')}</p>
        ) : (
          <ul className="list-disc ps-5">
            {rows.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      <p className="text-ink-700">{ownChoice(marker, { t, locale })}</p>
      <p className="text-ink-700">
        {settingsVersion > 0
          ? t('markerTable.source', { ...source, version: settingsVersion })
          : t('markerTable.sourceShipped', source)}
      </p>
      {showOnStrip && rows.length > 0 ? (
        <p>
          <TextLink
            href={showOnStrip.hrefOf(isShown ? null : marker.code)}
            className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
          >
            {t(isShown ? 'markerTable.hideOnStrip' : 'markerTable.showOnStrip')}
            <span className="sr-only">: {t(`markers.${marker.code}`)}</span>
          </TextLink>
        </p>
      ) : null}
      {correctHref ? (
        <p>
          <TextLink href={correctHref} className="inline-flex min-h-8 items-center pointer-coarse:min-h-11">
            {t('markerTable.correct')}
            <span className="sr-only">: {t(`markers.${marker.code}`)}</span>
          </TextLink>
        </p>
      ) : null}
    </div>
  )
}

type Words = { t: ReturnType<typeof useTranslations<'screening'>>; locale: Locale }

function evidenceRows(evidence: MarkerEvidence, { t, locale }: Words): { key: string; text: string }[] {
  const lastDay = (range: DayRange) => {
    const on: Day | null = lastDayOf(range)
    return on === null ? t('markerTable.running') : formatDay(on, locale)
  }
  switch (evidence.kind) {
    case 'MONTHS':
      return joinMonths(evidence.months).map(({ from, until, months }) => ({
        key: from,
        text:
          months === 1
            ? formatMonth(from, locale)
            : `${formatMonth(from, locale)} – ${formatMonth(addDays(until, -1), locale)} (${months})`,
      }))
    case 'SPELLS':
      return evidence.spells.map((spell) => ({
        key: spell.from,
        text: `${formatDay(spell.from, locale)} – ${lastDay(spell)}`,
      }))
    case 'EMPLOYMENTS':
      return evidence.employments.map((employment) => ({
        key: String(employment.index),
        text: t('markerTable.employment', {
          employer: employment.employerName || t('markerTable.unnamedEmployer'),
          from: formatDay(employment.from, locale),
          until: lastDay(employment),
          months: formatNumber(employment.months, locale),
        }),
      }))
  }
}

/** domain.md section 7: which limits the sources describe, and which are ours altogether. */
const ORIGIN: Record<MarkerCode, 'described' | 'spells' | 'own'> = {
  SUPPORT_MONTHS: 'described',
  UNEMPLOYMENT_SPELLS: 'spells',
  SICK_SPELLS: 'spells',
  SICK_MONTHS: 'described',
  EMPLOYMENTS: 'own',
  SHORT_EMPLOYMENTS: 'own',
}

function ownChoice({ code, comparison }: ScreeningMarker, { t, locale }: Words): string {
  const threshold = t(`markerTable.comparison.${comparison}`, {
    threshold: formatNumber(shippedThresholds.markers[code], locale),
  })
  return t(`markerTable.choice.${ORIGIN[code]}`, { threshold })
}
