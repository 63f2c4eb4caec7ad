import { useLocale, useTranslations } from 'next-intl'
import { CodeForm } from '@/components/citizen-facts/code-form'
import { FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { useCodeLabel, useCodeName } from '@/components/citizen-facts/use-code-name'
import { usePeriod } from '@/components/citizen-facts/use-period'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { AboutFacts } from '@/lib/citizen-facts/about-facts'
import type { CitizenCodes, HeldCode } from '@/lib/code-lists/citizen-codes'
import { routes } from '@/lib/platform/routes'

/** Four dated fields of their own; the benefit is the history's. */
export function CodesPanel({ facts }: { facts: AboutFacts }) {
  const t = useTranslations('citizenFacts.codes')
  const labelOf = useCodeLabel()
  const { benefit } = facts
  return (
    <Panel id="koder" title={t('title')}>
      <FactList>
        <FactItem>
          <h3 className="text-ink-600 text-table">{t('benefit')}</h3>
          <p className={benefit ? 'font-semibold' : 'text-ink-700'}>
            {benefit ? labelOf(benefit) : t('noBenefit')}
          </p>
          {benefit ? <CodeLine code={benefit} /> : null}
          <p className="text-table">
            <TextLink href={routes.citizenHistory(facts.citizenId)}>{t('benefitLink')}</TextLink>
          </p>
        </FactItem>
        {facts.codes.map((codes) => (
          <FactItem key={codes.list}>
            <ListField codes={codes} facts={facts} />
          </FactItem>
        ))}
      </FactList>
    </Panel>
  )
}

function ListField({ codes, facts }: { codes: CitizenCodes; facts: AboutFacts }) {
  const t = useTranslations('citizenFacts')
  const labelOf = useCodeLabel()
  const { current, earlier, list } = codes
  const name = t(`codes.list.${list}`)
  return (
    <>
      <h3 className="text-ink-600 text-table">{name}</h3>
      {current ? <Held code={current} /> : <p className="text-ink-700">{t('codes.none')}</p>}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          <FactList>
            {earlier.map((code) => (
              <FactItem key={code.id}>
                {labelOf(code)}
                <CodeLine code={code} />
              </FactItem>
            ))}
          </FactList>
        </Disclosure>
      ) : null}
      {facts.may.write ? (
        <Disclosure summary={t('codes.change', { list: name.toLowerCase() })}>
          <CodeForm codes={codes} citizenId={facts.citizenId} today={facts.today} />
        </Disclosure>
      ) : null}
    </>
  )
}

/** P32: a code that has ended stays, and says what follows it. */
function Held({ code }: { code: HeldCode }) {
  const t = useTranslations('citizenFacts.codes')
  const labelOf = useCodeLabel()
  const nameOf = useCodeName()
  const locale = useLocale()
  return (
    <>
      <p className="font-semibold">{labelOf(code)}</p>
      <CodeLine code={code} />
      {code.ended ? (
        <div className="mt-1 grid gap-1">
          <StatusTag kind="soon">
            {code.ended.lastOn ? t('endedOn', { day: formatDay(code.ended.lastOn, locale) }) : t('ended')}
          </StatusTag>
          <p className="text-table">
            {code.ended.successor
              ? t('successor', { label: nameOf(code.ended.successor) })
              : t('noSuccessor')}
          </p>
        </div>
      ) : null}
    </>
  )
}

type CodeLineProps = { code: { code: string; from: Day; lastDayOn: Day | null } }

function CodeLine({ code }: CodeLineProps) {
  const t = useTranslations('citizenFacts.codes')
  const period = usePeriod()
  return (
    <p className="text-ink-700 text-table">
      {t('codeIs', { code: code.code })} · {period(code)}
    </p>
  )
}
