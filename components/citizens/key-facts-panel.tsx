import { useLocale, useTranslations } from 'next-intl'
import { useCodeName } from '@/components/citizen-facts/use-code-name'
import { Facts } from '@/components/citizens/facts'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { formatDay } from '@/lib/calendar/format'
import type { KeyFacts } from '@/lib/citizen-facts/key-facts'
import { routes } from '@/lib/platform/routes'

type KeyFactsPanelProps = { keyFacts: KeyFacts; citizenId: string }

/** What one looks for first; where it is changed, its own page tells. */
export function KeyFactsPanel({ keyFacts: { jobGoals, work }, citizenId }: KeyFactsPanelProps) {
  const t = useTranslations('citizens.overview.keyFacts')
  const missing = useTranslations('words')('notGiven')
  return (
    <Panel
      id="key-facts"
      title={t('title')}
      actions={<TextLink href={routes.citizenFacts(citizenId)}>{t('all')}</TextLink>}
    >
      <Facts
        items={[
          ...useWorkFacts(work),
          {
            label: t('jobGoals'),
            value: jobGoals.length > 0 ? jobGoals.map(({ title }) => title).join(', ') : missing,
          },
        ]}
      />
    </Panel>
  )
}

function useWorkFacts(work: KeyFacts['work']): { label: string; value: string }[] {
  const t = useTranslations('citizens.overview.keyFacts')
  const missing = useTranslations('words')('notGiven')
  const locale = useLocale()
  const codeName = useCodeName()
  if (work === null) return []
  const { benefit, codes, cv, step } = work
  const since = (what: string, from: Parameters<typeof formatDay>[0]) =>
    t('since', { what, day: formatDay(from, locale) })
  return [
    {
      label: t('benefit'),
      value: benefit ? since(locale === 'da' ? benefit.labelDa : benefit.labelEn, benefit.from) : missing,
    },
    ...(['TARGET_GROUP', 'CONTACT_GROUP', 'VISITATION_CATEGORY'] as const).map((list) => {
      const held = codes[list]
      return { label: t(list), value: held ? since(codeName(held), held.from) : missing }
    }),
    {
      label: t('cv'),
      value: cv ? t(cv.hasCv ? 'hasCv' : 'noCv', { day: formatDay(cv.on, locale) }) : missing,
    },
    ...(step
      ? [
          {
            label: t('step'),
            value: t('stepOf', { step: step.step, of: step.of, programme: step.programmeName }),
          },
        ]
      : []),
  ]
}
