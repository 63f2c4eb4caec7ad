import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AgreementLine } from '@/components/case-talks/agreement-line'
import { useTalkWhen } from '@/components/case-talks/use-talk-when'
import { TextLink } from '@/components/ui/link'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { formatDay } from '@/lib/calendar/format'
import type { AgreementView, TalkView } from '@/lib/case-talks/talk-rows'
import { routes } from '@/lib/platform/routes'
import type { TalkStatus } from '@/prisma/generated/enums'

const STATUS_KIND: Record<TalkStatus, StatusKind> = {
  PLANNED: 'planned',
  HELD: 'ok',
  NO_SHOW: 'neutral',
  CANCELLED: 'neutral',
  NOT_RECORDED: 'neutral',
}

type TalkEntryProps = { talk: TalkView; isLinked?: boolean }

/** A recorded talk, whole. */
export function TalkEntry({ talk, isLinked = true }: TalkEntryProps) {
  const t = useTranslations('caseTalks')
  const kinds = useTranslations('words.talkKinds')
  const when = useTalkWhen()
  const kind = kinds(talk.kind)
  const people = [...talk.participants.map((code) => t(`participants.${code}`)), talk.participantNames]
  const isHeld = talk.status === 'HELD'
  return (
    <article className="grid gap-2">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-h3">
        {kind}
        <StatusTag kind={STATUS_KIND[talk.status]}>{t(`status.${talk.status}`)}</StatusTag>
      </h3>
      <p className="text-ink-700 text-table">
        {[when(talk), talk.place].filter(Boolean).join(' · ')}
        {talk.by
          ? ` · ${t(talk.status === 'PLANNED' ? 'entry.plannedBy' : 'entry.by', { name: talk.by })}`
          : null}
      </p>
      {isHeld ? (
        <dl className="grid gap-2">
          <Fact label={t('entry.participants')}>{people.filter(Boolean).join(', ')}</Fact>
          {talk.tools.length > 0 ? (
            <Fact label={t('entry.tools')}>{talk.tools.map((code) => t(`tools.${code}`)).join(', ')}</Fact>
          ) : null}
          {talk.summary ? <Fact label={t('entry.summary')}>{talk.summary}</Fact> : null}
        </dl>
      ) : null}
      {talk.agreements.length > 0 ? <Agreements agreements={talk.agreements} /> : null}
      {isLinked ? (
        <p>
          <TextLink
            href={routes.talk(talk.id)}
            aria-label={t('entry.seeFor', { kind, day: when(talk) })}
            className="text-table"
          >
            {t('entry.see')}
          </TextLink>
        </p>
      ) : null}
    </article>
  )
}

function Agreements({ agreements }: { agreements: readonly AgreementView[] }) {
  const t = useTranslations('caseTalks')
  const locale = useLocale()
  return (
    <div>
      <p className="text-ink-700 text-tag">{t('entry.agreements')}</p>
      <ul className="mt-0.5 grid list-disc gap-1 ps-5">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <AgreementLine agreement={agreement} />
            {agreement.outcome && agreement.settledOn ? (
              <span className="block text-ink-700 text-table">
                {t('agreement.settledOn', {
                  outcome: t(`agreementOutcomes.${agreement.outcome}`),
                  day: formatDay(agreement.settledOn, locale),
                })}
                {agreement.outcomeNote ? `: ${agreement.outcomeNote}` : null}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-700 text-tag">{label}</dt>
      <dd className="whitespace-pre-line text-column">{children}</dd>
    </div>
  )
}
