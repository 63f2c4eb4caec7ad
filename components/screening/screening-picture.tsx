import { useLocale, useTranslations } from 'next-intl'
import { joinMonths, missingMonths, stretchesOf } from '@/components/screening/month-runs'
import { BenefitStrip } from '@/components/strip/benefit-strip'
import type { StripEmployment } from '@/components/strip/strip-hours'
import { addDays } from '@/lib/calendar/day'
import { type DayRange, lastDayOf, rangesOverlap } from '@/lib/calendar/day-range'
import { formatDay, formatMonth, formatNumber } from '@/lib/calendar/format'
import type { MarkerCode } from '@/lib/screening/rules/thresholds'
import { WINDOW_MONTHS } from '@/lib/screening/rules/window'
import type { StoredScreening } from '@/lib/screening/screening-record'

export type PicturedEmployment = DayRange & {
  id: string
  employerName: string
  cvr: string | null
  weeklyHours: number | null
}

type ScreeningPictureProps = {
  result: StoredScreening
  employments?: readonly PicturedEmployment[]
  /** The marker whose months or periods are bracketed. */
  marker?: MarkerCode | null
}

/** The 48 months with their summary: what R01 counted, not more. */
export function ScreeningPicture({ result, employments = [], marker = null }: ScreeningPictureProps) {
  const t = useTranslations('screening')
  const { window } = result
  const shown = result.markers.find((one) => one.code === marker)
  const brackets = shown
    ? stretchesOf(shown.evidence)
        .filter((range) => rangesOverlap(range, window))
        .map((range, index) => ({
          key: `${range.from} ${index}`,
          from: range.from,
          until: range.until ?? window.until,
          label: index === 0 ? t(`markers.${shown.code}`) : '',
        }))
    : []
  return (
    <BenefitStrip
      summary={<ScreeningSummary result={result} />}
      runs={result.strip}
      window={window}
      brackets={brackets}
      employments={useStripEmployments(employments, window)}
    />
  )
}

/** Fx “30 af 48 måneder på ydelse (62,5 %). 5 ledighedsperioder, 1 sygeperiode. 5 ansættelser, i gennemsnit 3,6 måneder.” */
function ScreeningSummary({ result }: { result: StoredScreening }) {
  const t = useTranslations('screening.citizen')
  const locale = useLocale()
  const missing = joinMonths(missingMonths(result))
  const ranges = missing.map(({ from, until, months }) =>
    months === 1
      ? formatMonth(from, locale)
      : `${formatMonth(from, locale)} – ${formatMonth(addDays(until, -1), locale)}`,
  )
  return (
    <>
      <span className="block">
        {t('summary', {
          months: result.supportMonths,
          share: formatNumber(result.supportPct, locale),
          unemployment: result.unemploymentSpells,
          sick: result.sickSpells,
          employments: result.employments,
          mean: result.meanEmploymentMonths === null ? '' : formatNumber(result.meanEmploymentMonths, locale),
        })}
      </span>
      {missing.length > 0 ? (
        <span className="block font-semibold">
          {t('missing', {
            count: result.missingMonths,
            ranges: ranges.join(', '),
            known: WINDOW_MONTHS - result.missingMonths,
          })}
        </span>
      ) : null}
    </>
  )
}

function useStripEmployments(
  employments: readonly PicturedEmployment[],
  window: { from: DayRange['from']; until: DayRange['from'] },
): StripEmployment[] {
  const t = useTranslations('screening')
  const locale = useLocale()
  return employments
    .filter((employment) => rangesOverlap(employment, window))
    .map((employment) => {
      const { weeklyHours } = employment
      const lastOn = lastDayOf(employment)
      return {
        key: employment.id,
        from: employment.from,
        until: employment.until,
        hours: weeklyHours,
        text: weeklyHours === null ? '' : t('citizen.hours', { hours: formatNumber(weeklyHours, locale) }),
        label: t('citizen.employmentLabel', {
          employer: employment.employerName || t('markerTable.unnamedEmployer'),
          from: formatDay(employment.from, locale),
          until: lastOn === null ? t('markerTable.running') : formatDay(lastOn, locale),
        }),
      }
    })
}
