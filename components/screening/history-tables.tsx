import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'
import { formatDay, formatNumber, type Locale } from '@/lib/calendar/format'
import type { CitizenScreeningView, HistoryOrigin } from '@/lib/screening/citizen-queries'

/** Everything known of benefits and jobs, newest first, each row with where it comes from. */
export function HistoryTables({ history }: { history: CitizenScreeningView['history'] }) {
  const t = useTranslations('screening.history')
  const words = useTranslations('words')
  const locale = useLocale()
  const rangeColumns = [
    { key: 'from', label: t('column.from'), cell: (row: DayRange) => formatDay(row.from, locale) },
    { key: 'until', label: t('column.until'), cell: (row: DayRange) => lastDayText(row, { t, locale }) },
  ]
  const sourceColumn = {
    key: 'source',
    label: t('column.source'),
    cell: (row: HistoryOrigin) => originText(row, { t, locale }),
  }
  return (
    <div className="grid gap-3">
      {history.periods.length === 0 ? (
        <p>{t('noPeriods')}</p>
      ) : (
        <Disclosure summary={t('periodsCounted', { count: history.periods.length })}>
          <Table
            caption={t('periods')}
            isCaptionHidden
            rows={history.periods}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'benefit',
                label: t('column.benefit'),
                isTitle: true,
                cell: (row) => (locale === 'da' ? row.labelDa : row.labelEn),
              },
              ...rangeColumns,
              sourceColumn,
            ]}
          />
        </Disclosure>
      )}
      {history.employments.length === 0 ? (
        <p>{t('noEmployments')}</p>
      ) : (
        <Disclosure summary={t('employmentsCounted', { count: history.employments.length })}>
          <Table
            caption={t('employments')}
            isCaptionHidden
            rows={history.employments}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'employer',
                label: t('column.employer'),
                isTitle: true,
                cell: ({ employerName, cvr }) =>
                  employerName || (cvr ? t('cvr', { cvr }) : words('notGiven')),
              },
              ...rangeColumns,
              {
                key: 'hours',
                label: t('column.hours'),
                isNumber: true,
                cell: ({ weeklyHours }) =>
                  weeklyHours === null ? words('notGiven') : formatNumber(weeklyHours, locale),
              },
              sourceColumn,
            ]}
          />
        </Disclosure>
      )}
    </div>
  )
}

type Words = { t: ReturnType<typeof useTranslations<'screening.history'>>; locale: Locale }

function lastDayText(range: DayRange, { t, locale }: Words): string {
  const on = lastDayOf(range)
  return on === null ? t('running') : formatDay(on, locale)
}

function originText({ importedOn, fileName }: HistoryOrigin, { t, locale }: Words): string {
  if (importedOn === null) return t('typed')
  const day = formatDay(importedOn, locale)
  return fileName === null ? t('imported', { day }) : t('importedFile', { day, file: fileName })
}
