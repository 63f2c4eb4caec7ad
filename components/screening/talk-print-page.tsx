import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/link'
import { PrintButton } from '@/components/ui/print-button'
import { addDays } from '@/lib/calendar/day'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'
import { formatDay, formatDayLong, formatMonth, formatNumber } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { TalkPrint } from '@/lib/screening/talk-print-query'

/** A paper for the citizen, in plain words: what is known, and what will be talked about. */
export function TalkPrintPage({ print }: { print: TalkPrint }) {
  const t = useTranslations('screening.print')
  const locale = useLocale()
  return (
    <article className="print-stack grid gap-6">
      <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
        <PrintButton label={t('doPrint')} />
        <TextLink href={`${routes.citizenScreening(print.citizen.id)}?screening=${print.screeningId}`}>
          {t('back')}
        </TextLink>
        <span className="text-ink-600 text-tag">{t('logged')}</span>
      </div>
      <header>
        <p className="text-ink-700 text-table">
          {t('printed', { unit: print.officeName, day: formatDayLong(print.printedOn, locale) })}
        </p>
        <h1 tabIndex={-1} className="mt-1 text-h1">
          {t('title')}
        </h1>
        <p className="mt-1 font-semibold">{t('forPerson', { name: print.citizen.name })}</p>
        <p className="mt-2 text-column">{t('intro')}</p>
      </header>
      <Known print={print} />
      <Questions print={print} />
      <footer className="grid gap-1 text-column text-table">
        <p>{t('decision')}</p>
        <p>
          {t('source')} {t('wrong')}
        </p>
        <p className="text-ink-600">{t('office')}</p>
      </footer>
    </article>
  )
}

function Known({ print }: { print: TalkPrint }) {
  const t = useTranslations('screening.print')
  const locale = useLocale()
  const rangeText = useRangeText()
  return (
    <Part title={t('known')}>
      <p>
        {t('period', {
          from: formatMonth(print.window.from, locale),
          until: formatMonth(addDays(print.window.until, -1), locale),
        })}{' '}
        {t('months', { count: print.supportMonths })}{' '}
        {print.missingMonths > 0 ? t('missing', { count: print.missingMonths }) : null}
      </p>
      <h3 className="text-h3">{t('benefits')}</h3>
      {print.benefits.length === 0 ? (
        <p>{t('noBenefits')}</p>
      ) : (
        <Rows
          rows={print.benefits.map((row) => ({
            id: row.id,
            what: locale === 'da' ? row.labelDa : row.labelEn,
            when: rangeText(row),
          }))}
        />
      )}
      <h3 className="text-h3">{t('jobs')}</h3>
      {print.jobs.length === 0 ? (
        <p>{t('noJobs')}</p>
      ) : (
        <Rows
          rows={print.jobs.map((row) => ({
            id: row.id,
            what: row.employerName || t('unnamedEmployer'),
            when: rangeText(row),
            more:
              row.weeklyHours === null ? '' : t('hours', { hours: formatNumber(row.weeklyHours, locale) }),
          }))}
        />
      )}
    </Part>
  )
}

function Questions({ print: { questions } }: { print: TalkPrint }) {
  const t = useTranslations('screening.print')
  return (
    <Part title={t('talk')}>
      <ul className="grid list-disc gap-2 ps-5">
        {questions.map(({ id, text, isForEachJob }) => (
          <li key={id}>
            {text}
            {isForEachJob ? <span className="block text-ink-700 text-table">{t('eachJob')}</span> : null}
          </li>
        ))}
      </ul>
      <p>{t('voluntary')}</p>
      <h3 className="text-h3">{t('notes')}</h3>
      <div aria-hidden className="grid">
        {['first', 'second', 'third', 'fourth', 'fifth'].map((line) => (
          <div key={line} className="h-9 border-line-500 border-b" />
        ))}
      </div>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="print-stack grid gap-3">
      <h2 className="text-h2">{title}</h2>
      {children}
    </section>
  )
}

type Row = { id: string; what: string; when: string; more?: string }

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="grid gap-1">
      {rows.map(({ id, what, when, more }) => (
        <li key={id} className="grid gap-x-6 border-line-300 border-b pb-1 sm:grid-cols-[1fr_13rem_9rem]">
          <span className="font-semibold">{what}</span>
          <span>{when}</span>
          <span className="text-ink-700">{more}</span>
        </li>
      ))}
    </ul>
  )
}

function useRangeText(): (range: DayRange) => string {
  const t = useTranslations('screening.print')
  const locale = useLocale()
  return (range) => {
    const lastOn = lastDayOf(range)
    return t('range', {
      from: formatDay(range.from, locale),
      until: lastOn === null ? t('running') : formatDay(lastOn, locale),
    })
  }
}
