import { useLocale, useTranslations } from 'next-intl'
import { ConsentForm } from '@/components/consents/consent-form'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDay } from '@/lib/calendar/format'
import type { ConsentOverview, ConsentPeriod } from '@/lib/consents/consent-overview'

/** What the citizen has consented to, with the forms to give and withdraw. `only` narrows it to one kind. */
export function ConsentPanel({
  consents,
  only,
}: {
  consents: ConsentOverview
  only?: ConsentOverview['kinds'][number]['kind']
}) {
  const t = useTranslations('consents')
  const kinds = consents.kinds.filter(({ kind }) => only === undefined || kind === only)
  return (
    <Panel id="samtykke" title={t('title')}>
      <p className="text-column text-ink-700 text-table">{t('voluntary')}</p>
      <ul className="mt-3 grid gap-4">
        {kinds.map((entry) => (
          <ConsentEntry key={entry.kind} entry={entry} consents={consents} />
        ))}
      </ul>
    </Panel>
  )
}

function ConsentEntry({
  entry,
  consents,
}: {
  entry: ConsentOverview['kinds'][number]
  consents: ConsentOverview
}) {
  const t = useTranslations('consents')
  const { kind, running, earlier } = entry
  const may = consents.may.write
  return (
    <li className="border-line-300 border-t pt-3 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-h3">{t(`kind.${kind}`)}</h3>
        {running ? (
          <StatusTag kind="ok">{t('state.given')}</StatusTag>
        ) : (
          <StatusTag kind="neutral">
            {earlier.length > 0 ? t('state.withdrawn') : t('state.missing')}
          </StatusTag>
        )}
      </div>
      {running ? <GivenLine period={running} /> : null}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          <ul className="grid gap-1">
            {earlier.map((period) => (
              <li key={period.id}>
                <GivenLine period={period} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {may && !running ? (
        <Disclosure summary={t('give.open')}>
          <p className="mb-3 border-line-300 border-s-2 ps-3 text-column text-table">
            {t(`text.${kind}`)}{' '}
            <span className="text-ink-600">{t('textVersion', { version: entry.currentTextVersion })}</span>
          </p>
          <ConsentForm act="give" kind={kind} citizenId={consents.citizenId} today={consents.today} />
        </Disclosure>
      ) : null}
      {may && running ? (
        <div className="mt-2">
          <Dialog
            trigger={{ label: t('withdraw.open'), isSmall: true }}
            title={t('withdraw.question')}
            consequence={t(`withdraw.consequence.${kind}`)}
          >
            <ConsentForm
              act="withdraw"
              consentId={running.id}
              today={consents.today}
              aside={<DialogCancel label={t('withdraw.cancel')} />}
            />
          </Dialog>
        </div>
      ) : null}
    </li>
  )
}

function GivenLine({ period }: { period: ConsentPeriod }) {
  const t = useTranslations('consents')
  const locale = useLocale()
  return (
    <p className="text-ink-700 text-table">
      {t('givenLine', {
        day: formatDay(period.givenOn, locale),
        name: period.givenBy,
        version: period.textVersion,
      })}
      {period.withdrawnOn
        ? ` ${t('withdrawnLine', { day: formatDay(period.withdrawnOn, locale), name: period.withdrawnBy ?? '' })}`
        : null}
    </p>
  )
}
