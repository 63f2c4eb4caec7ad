import { useLocale, useTranslations } from 'next-intl'
import type { StripCourseMark } from '@/components/strip/strip-courses'
import type { StripPeriod } from '@/components/strip/strip-details'
import type { StripEventMark } from '@/components/strip/strip-events'
import type { StripEmployment } from '@/components/strip/strip-hours'
import { useRangeText } from '@/components/strip/strip-names'
import type { Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import type { StripCourse, StripEvent, StripFacts } from '@/lib/history/strip-facts'

/** Where a row comes from: an import, or a colleague (null). Left out where it is not known, as in a snapshot. */
type Origin = { importedOn?: Day | null; fileName?: string | null }

export type PicturedEmployment = DayRange &
  Origin & { id: string; employerName: string; cvr: string | null; weeklyHours: number | null }

export type PicturedPeriod = DayRange & Origin & { id: string; labelDa: string; labelEn: string }

type Pictured = {
  employments: readonly PicturedEmployment[]
  periods: readonly PicturedPeriod[]
  facts: StripFacts | undefined
}

/** The rows of the strip in the words of the reader. */
export function useStripMarks({ employments, periods, facts }: Pictured): {
  employments: (StripEmployment & { source: string })[]
  periods: StripPeriod[]
  courses: StripCourseMark[]
  events: StripEventMark[]
} {
  const t = useTranslations('strip')
  const locale = useLocale()
  const rangeText = useRangeText()
  const sourceOf = useSourceText()
  const courseName = useCourseName()
  const employmentLabel = useEmploymentLabel()
  const eventLabel = useEventLabel()
  return {
    employments: [
      ...employments.map((employment) => ({
        key: `employment ${employment.id}`,
        from: employment.from,
        until: employment.until,
        hours: employment.weeklyHours,
        text:
          employment.weeklyHours === null
            ? ''
            : t('aftercare.hours', { hours: formatNumber(employment.weeklyHours, locale) }),
        label: employmentLabel(employment),
        source: sourceOf(employment),
      })),
      ...(facts?.paidHours ?? []).map(({ companyName, ...stretch }) => ({
        ...stretch,
        text: t('aftercare.hours', { hours: formatNumber(stretch.hours, locale) }),
        label: employmentLabel({ ...stretch, employerName: companyName, weeklyHours: stretch.hours }),
        source: '',
      })),
    ],
    periods: periods.map((period) => ({
      key: period.id,
      from: period.from,
      until: period.until,
      what: locale === 'da' ? period.labelDa : period.labelEn,
      source: sourceOf(period),
    })),
    courses: (facts?.courses ?? []).map((course) => ({
      key: course.key,
      from: course.from,
      until: course.until,
      text: t(`courseShort.${course.kind}`, { label: courseName(course) }),
      label: t(`course.${course.kind}`, { label: courseName(course), when: rangeText(course) }),
    })),
    events: (facts?.events ?? []).map((event) => ({
      key: event.key,
      on: event.on,
      label: eventLabel(event),
    })),
  }
}

function useCourseName() {
  const t = useTranslations('strip')
  const kinds = useTranslations('words.placementKinds')
  const efforts = useTranslations('words.effortKinds')
  return (course: StripCourse): string => {
    if (course.kind === 'PLACEMENT') {
      return t('placementAt', { kind: kinds(course.placementKind), company: course.label })
    }
    return course.kind === 'EFFORT' && course.label === '' ? efforts(course.effort) : course.label
  }
}

function useSourceText() {
  const t = useTranslations('strip.details')
  const locale = useLocale()
  return ({ importedOn, fileName }: Origin): string => {
    if (fileName === undefined) return ''
    if (fileName === null) return t('typed')
    return importedOn
      ? t('importedFile', { day: formatDay(importedOn, locale), file: fileName })
      : t('file', { file: fileName })
  }
}

/** Fx “Bageriet Nord, 1.2.2026 – 30.4.2026, 12 timer om ugen”. */
function useEmploymentLabel() {
  const t = useTranslations('strip')
  const screening = useTranslations('screening.markerTable')
  const locale = useLocale()
  const rangeText = useRangeText()
  return ({
    employerName,
    weeklyHours,
    from,
    until,
  }: Pick<PicturedEmployment, 'employerName' | 'weeklyHours' | 'from' | 'until'>) =>
    t('employment', {
      employer: employerName || screening('unnamedEmployer'),
      when: rangeText({ from, until }),
      hours:
        weeklyHours === null
          ? t('hoursUnknown')
          : t('hoursAWeek', { hours: formatNumber(weeklyHours, locale) }),
    })
}

function useEventLabel() {
  const t = useTranslations('strip.event')
  const consents = useTranslations('consents.kind')
  const locale = useLocale()
  return (event: StripEvent) =>
    t(event.kind, {
      day: formatDay(event.on, locale),
      label: 'consent' in event ? consents(event.consent) : event.label,
    })
}
