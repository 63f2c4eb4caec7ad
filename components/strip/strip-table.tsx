import { useLocale, useTranslations } from 'next-intl'
import { useRangeText, useRunWords } from '@/components/strip/strip-names'
import { Table } from '@/components/ui/table'
import { addDays, type Day, isoWeekOf } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { StripRun } from '@/lib/history/strip-runs'

/** The same runs as rows: what the picture says, for reading and for the screen reader. */
export function StripTable({ runs }: { runs: readonly StripRun[] }) {
  const t = useTranslations('strip')
  const { benefitOf } = useRunWords()
  const rangeText = useRangeText()
  const weekOf = (day: Day) => {
    const { week, year } = isoWeekOf(day)
    return t('weekOfYear', { week, year: String(year) })
  }
  return (
    <Table
      caption={t('tableCaption')}
      isCaptionHidden
      rows={runs}
      rowKey={(run) => run.from}
      columns={[
        { key: 'period', label: t('column.period'), isTitle: true, cell: rangeText },
        { key: 'from', label: t('column.fromWeek'), cell: (run) => weekOf(run.from) },
        { key: 'until', label: t('column.untilWeek'), cell: (run) => weekOf(addDays(run.until, -1)) },
        { key: 'weeks', label: t('column.weeks'), isNumber: true, cell: (run) => run.weeks },
        { key: 'benefit', label: t('column.benefit'), cell: benefitOf },
        {
          key: 'also',
          label: t('column.also'),
          cell: (run) => run.also.map((letter) => t(`class.${letter}`)).join(', '),
        },
      ]}
    />
  )
}

/** What the other rows of the picture hold, oldest first; a phone has only this of them. */
export function StripMarksTable({ marks }: { marks: readonly { key: string; on: Day; label: string }[] }) {
  const t = useTranslations('strip')
  const locale = useLocale()
  return (
    <Table
      caption={t('marksCaption')}
      rows={marks}
      rowKey={(mark) => mark.key}
      columns={[
        { key: 'from', label: t('column.from'), isTitle: true, cell: (mark) => formatDay(mark.on, locale) },
        { key: 'what', label: t('column.what'), cell: (mark) => mark.label },
      ]}
    />
  )
}
