import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DueTag } from '@/components/deadlines/due-tag'
import { useCauseWords } from '@/components/hypotheses/cause-words'
import { CheckForm } from '@/components/hypotheses/check-form'
import { HypothesisForm } from '@/components/hypotheses/hypothesis-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenHypotheses, HypothesisView } from '@/lib/hypotheses/queries'

type HypothesisEntryProps = { hypothesis: HypothesisView; view: CitizenHypotheses }

export function HypothesisEntry({ hypothesis, view }: HypothesisEntryProps) {
  const t = useTranslations('hypotheses.panel')
  const locale = useLocale()
  const wordsOf = useCauseWords()
  const { causes, assumption, tried, followUpOn, writtenOn, writtenBy, may } = hypothesis
  const day = formatDay(writtenOn, locale)
  const dates = { today: view.today, nextCheckOn: view.nextCheckOn }
  return (
    <li className="grid gap-3 border-line-300 border-t pt-4 first:border-t-0 first:pt-0">
      <dl className="grid gap-3">
        <Fact label={t('assumption')}>{assumption}</Fact>
        <Fact label={t('causes')}>{causes.map(wordsOf).join(' · ')}</Fact>
        <Fact label={t('tried')}>{tried}</Fact>
        {followUpOn ? (
          <Fact label={t('followUp')}>
            <DueTag dueOn={followUpOn} today={view.today} />
          </Fact>
        ) : null}
      </dl>
      <Checks checks={hypothesis.checks} />
      <p className="text-ink-600 text-tag">
        {writtenBy ? t('by', { name: writtenBy, day }) : t('at', { day })}
      </p>
      {may.check ? (
        <Disclosure summary={t('check')}>
          <CheckForm hypothesis={hypothesis} {...dates} />
        </Disclosure>
      ) : null}
      {may.revise ? (
        <Disclosure summary={t('revise')}>
          <HypothesisForm act="revise" hypothesis={hypothesis} {...dates} />
        </Disclosure>
      ) : null}
    </li>
  )
}

function Checks({ checks }: Pick<HypothesisView, 'checks'>) {
  const t = useTranslations('hypotheses')
  const locale = useLocale()
  if (checks.length === 0) return null
  return (
    <div>
      <p className="text-ink-700 text-tag">{t('panel.checks')}</p>
      <ul className="mt-0.5 grid gap-2">
        {checks.map(({ id, on, outcome, note, by }) => {
          const said = { outcome: t(`outcomes.${outcome}`), day: formatDay(on, locale) }
          return (
            <li key={id}>
              <span className="font-semibold">
                {by ? t('panel.checkBy', { ...said, name: by }) : t('panel.checkAt', said)}
              </span>
              {note ? <span className="block whitespace-pre-line text-column">{note}</span> : null}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-700 text-tag">{label}</dt>
      <dd className="mt-0.5 whitespace-pre-line text-column">{children}</dd>
    </div>
  )
}
