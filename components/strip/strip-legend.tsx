import { useTranslations } from 'next-intl'
import { StripFillBox } from '@/components/strip/strip-patterns'
import { STRIP_CLASSES, type StripLetter, type StripRun } from '@/lib/history/strip-runs'

type StripLegendProps = { runs: readonly StripRun[]; weeksInWindow: number; prefix: string }

/** Names and totals, in the order of the classes; what the picture does not hold is left out. */
export function StripLegend({ runs, weeksInWindow, prefix }: StripLegendProps) {
  const t = useTranslations('ui.strip')
  const totalOf = (isCounted: (run: StripRun) => boolean) =>
    runs.filter(isCounted).reduce((total, run) => total + run.weeks, 0)
  const letters: readonly StripLetter[] = [...STRIP_CLASSES, '?']
  const rows = letters
    .map((letter) => ({ letter, weeks: totalOf((run) => run.classLetter === letter) }))
    .filter((row) => row.weeks > 0)
  const supplementary = totalOf((run) => run.isSupplementary)
  const without = weeksInWindow - totalOf(() => true)
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1.5 text-tag">
      {rows.map((row) => (
        <li key={row.letter} className="flex items-center gap-2">
          <Swatch letter={row.letter} prefix={prefix} />
          <span>
            <b className="font-semibold">{row.letter}</b> {t(`class.${letterKey(row.letter)}`)}{' '}
            <span className="text-ink-600">
              {t('weeks', { count: row.weeks })}
              {row.letter === 'D' && supplementary > 0
                ? `, ${t('supplementary', { count: supplementary })}`
                : ''}
            </span>
          </span>
          {row.letter === 'D' && supplementary > 0 ? (
            <Swatch letter="D" isSupplementary prefix={prefix} />
          ) : null}
        </li>
      ))}
      {without > 0 ? (
        <li className="flex items-center gap-2">
          <span aria-hidden className="mt-2.5 block w-7 border-line-500 border-b" />
          <span>
            {t('none')} <span className="text-ink-600">{t('weeks', { count: without })}</span>
          </span>
        </li>
      ) : null}
    </ul>
  )
}

function Swatch(props: { letter: StripLetter; isSupplementary?: boolean; prefix: string }) {
  return (
    <svg aria-hidden width="28" height="16" className="keep-colours shrink-0">
      <StripFillBox {...props} height={16} />
    </svg>
  )
}

/** Catalogue keys can't hold a question mark. */
export function letterKey(letter: StripLetter) {
  return letter === '?' ? 'missing' : letter
}
