import { useLocale, useTranslations } from 'next-intl'
import { joinMonths, missingMonths, stretchesOf } from '@/components/screening/month-runs'
import {
  type PicturedEmployment,
  type PicturedPeriod,
  useStripMarks,
} from '@/components/screening/strip-marks'
import { BenefitStrip } from '@/components/strip/benefit-strip'
import type { StripBracket } from '@/components/strip/strip-brackets'
import type { StripZoomLinks } from '@/components/strip/strip-zoom-links'
import { addDays, type Day } from '@/lib/calendar/day'
import { rangesOverlap } from '@/lib/calendar/day-range'
import { formatMonth, formatNumber } from '@/lib/calendar/format'
import type { StripFacts } from '@/lib/history/strip-facts'
import type { MarkerCode } from '@/lib/screening/rules/thresholds'
import { WINDOW_MONTHS } from '@/lib/screening/rules/window'
import type { StoredScreening } from '@/lib/screening/screening-record'

type ScreeningPictureProps = {
  result: StoredScreening
  employments?: readonly PicturedEmployment[]
  /** The rows behind the weeks, with their source; a snapshot has none. */
  periods?: readonly PicturedPeriod[]
  /** Projects, coaching and events, where the page has them. */
  facts?: StripFacts | undefined
  zoom?: StripZoomLinks | undefined
  /** The marker bracketed from the start; the others are when their row is pointed at. */
  marker?: MarkerCode | null
  todayOn?: Day | undefined
}

/** The 48 months with their summary: what R01 counted, not more. */
export function ScreeningPicture({
  result,
  employments = [],
  periods = [],
  facts,
  zoom,
  marker = null,
  todayOn,
}: ScreeningPictureProps) {
  const marks = useStripMarks({ employments, periods, facts })
  return (
    <BenefitStrip
      summary={<ScreeningSummary result={result} />}
      runs={result.strip}
      window={result.window}
      zoom={zoom}
      {...marks}
      brackets={useBrackets(result)}
      shownBracket={marker}
      todayOn={todayOn}
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

/** One per marker, over exactly the months and periods it counted. */
function useBrackets({ markers, window }: StoredScreening): StripBracket[] {
  const t = useTranslations('strip')
  const screening = useTranslations('screening.markers')
  return markers.map(({ code, evidence }) => {
    const ranges = stretchesOf(evidence)
      .filter((range) => rangesOverlap(range, window))
      .map(({ from, until }) => ({ from, until: until ?? window.until }))
    const count = evidence.kind === 'MONTHS' ? evidence.months.length : ranges.length
    return { code, label: t('bracket', { marker: screening(code), count }), ranges }
  })
}
