import { useTranslations } from 'next-intl'
import { letterKey } from '@/components/strip/strip-names'
import { StripFillBox } from '@/components/strip/strip-patterns'
import { STRIP_CLASSES, type StripLetter, type StripRun } from '@/lib/history/strip-runs'

type StripLegendProps = { runs: readonly StripRun[]; weeksInWindow: number; prefix: string }

/** Names and totals, in the order of the classes; what the picture does not hold is left out. A press mutes the others. */
export function StripLegend({ runs, weeksInWindow, prefix }: StripLegendProps) {
  const t = useTranslations('strip')
  const totalOf = (isCounted: (run: StripRun) => boolean) =>
    runs.filter(isCounted).reduce((total, run) => total + run.weeks, 0)
  const letters: readonly StripLetter[] = [...STRIP_CLASSES, '?']
  const rows = letters
    .map((letter) => ({ letter, weeks: totalOf((run) => run.classLetter === letter) }))
    .filter((row) => row.weeks > 0)
  const supplementary = totalOf((run) => run.isSupplementary)
  const without = weeksInWindow - totalOf(() => true)
  return (
    <ul aria-label={t('legend')} className="strip-legend">
      {rows.map(({ letter, weeks }) => (
        <li key={letter}>
          <button type="button" aria-pressed={false} data-strip-legend={letter} className="strip-legend-item">
            <Swatch letter={letter} prefix={prefix} />
            <span>
              <b className="font-semibold">{letter}</b> {t(`class.${letterKey(letter)}`)}{' '}
              <span className="text-ink-600">
                {t('weeks', { count: weeks })}
                {letter === 'D' && supplementary > 0 ? (
                  <>
                    {', '}
                    <Swatch letter="D" isSupplementary prefix={prefix} />{' '}
                    {t('supplementary', { count: supplementary })}
                  </>
                ) : null}
              </span>
            </span>
          </button>
        </li>
      ))}
      {without > 0 ? (
        <li className="strip-legend-text">
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
    <svg aria-hidden width="28" height="16" className="keep-colours inline shrink-0">
      <StripFillBox {...props} height={16} />
    </svg>
  )
}
