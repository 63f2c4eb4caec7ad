import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRuleSource } from '@/components/rules/use-rule-source'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/calendar/format'
import { listRuleNumbers } from '@/lib/deadlines/rule-numbers'
import { type RuleId, ruleIds } from '@/lib/deadlines/rule-registry'
import { routes } from '@/lib/platform/routes'

/** What a rule says in plain words, where it comes from, its numbers, and what in it is our own choice. */
export function RulePage({ rule }: { rule: RuleId }) {
  const t = useTranslations('rulePages')
  const rules = useTranslations('rules')
  const locale = useLocale()
  const source = useRuleSource()
  const numbers = listRuleNumbers(rule)
  const ours = `ours.${rule}` as const
  return (
    <>
      <PageHeader title={t('heading', { rule, title: rules(rule) })} meta={<p>{source(rule)}</p>} />
      <div className="grid max-w-[48rem] gap-5">
        <Panel>
          <p className="text-column">{t(`what.${rule}`)}</p>
          <Section title={t('howTitle')}>
            <p className="text-column">{t(`how.${rule}`)}</p>
          </Section>
          {numbers.length > 0 ? (
            <Section title={t('numbersTitle')}>
              <ul className="grid list-disc gap-1 ps-5">
                {numbers.map(({ name, value }) => (
                  <li key={name}>{t(`number.${name}`, { value: formatNumber(value, locale) })}</li>
                ))}
              </ul>
              <p className="mt-2 text-column text-ink-600 text-tag">{t('numbersNote')}</p>
            </Section>
          ) : null}
          {t.has(ours as never) ? (
            <Section title={t('oursTitle')}>
              <p className="text-column">
                {t('oursNote')} {t(ours as never)}
              </p>
            </Section>
          ) : null}
        </Panel>
        <Panel id="alle-regler" title={t('allTitle')}>
          <ul className="grid gap-1">
            {ruleIds.map((other) => (
              <li key={other}>
                {other === rule ? (
                  <span className="font-semibold">{t('heading', { rule: other, title: rules(other) })}</span>
                ) : (
                  <TextLink href={routes.rule(other)}>
                    {t('heading', { rule: other, title: rules(other) })}
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h2 className="mb-1 text-h3">{title}</h2>
      {children}
    </section>
  )
}
