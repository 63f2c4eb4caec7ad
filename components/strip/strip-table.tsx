import { useLocale, useTranslations } from 'next-intl'
import { letterKey } from '@/components/strip/strip-legend'
import { Table } from '@/components/ui/table'
import { addDays, type Day, isoWeekOf } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { StripRun } from '@/lib/history/strip-runs'

/** The same runs as rows: what the picture says, for reading and for the screen reader. */
export function StripTable({ runs }: { runs: readonly StripRun[] }) {
  const t = useTranslations('ui.strip')
  const locale = useLocale()
  const dayAndWeek = (day: Day) => t('dayAndWeek', { day: formatDay(day, locale), week: isoWeekOf(day).week })
  return (
    <Table
      caption={t('tableCaption')}
      isCaptionHidden
      rows={runs}
      rowKey={(run) => run.from}
      columns={[
        {
          key: 'benefit',
          label: t('column.benefit'),
          isTitle: true,
          cell: (run) => runName(run, t),
        },
        { key: 'from', label: t('column.from'), cell: (run) => dayAndWeek(run.from) },
        { key: 'until', label: t('column.until'), cell: (run) => dayAndWeek(addDays(run.until, -1)) },
        { key: 'weeks', label: t('column.weeks'), isNumber: true, cell: (run) => run.weeks },
        {
          key: 'also',
          label: t('column.also'),
          cell: (run) => run.also.map((letter) => t(`class.${letter}`)).join(', '),
        },
      ]}
    />
  )
}

type Translate = ReturnType<typeof useTranslations<'ui.strip'>>

/** Fx “Kontanthjælp m.m.” or “Supplerende dagpenge”. */
export function runName(run: StripRun, t: Translate): string {
  return run.isSupplementary ? t('class.supplementary') : t(`class.${letterKey(run.classLetter)}`)
}
