import { useLocale, useTranslations } from 'next-intl'
import { AgreementsPanel } from '@/components/case-talks/agreements-panel'
import { TalkEntry } from '@/components/case-talks/talk-entry'
import { useTalkWhen } from '@/components/case-talks/use-talk-when'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenTalks } from '@/lib/case-talks/citizen-queries'
import type { TalkView } from '@/lib/case-talks/talk-rows'
import { routes } from '@/lib/platform/routes'

export function CitizenTalksPage({ view }: { view: CitizenTalks }) {
  const t = useTranslations('caseTalks.tab')
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {view.may.write ? <ButtonLink href={routes.newTalk(view.citizenId)}>{t('new')}</ButtonLink> : null}
        {view.may.write ? <TextLink href={routes.talks}>{t('own')}</TextLink> : null}
      </div>
      {view.missing.length > 0 ? (
        <Panel id="mangler" title={t('missing')}>
          <PlannedTalks talks={view.missing} isMissing mayWrite={view.may.write} />
        </Panel>
      ) : null}
      <div className="grid gap-6 xl:grid-cols-2 xl:items-start">
        <div className="grid gap-6">
          <Panel id="planlagte" title={t('coming')}>
            {view.coming.length === 0 ? (
              <p className="text-ink-700">{t('noneComing')}</p>
            ) : (
              <PlannedTalks talks={view.coming} mayWrite={view.may.write} />
            )}
          </Panel>
          <AgreementsPanel view={view} />
        </div>
        <div className="grid gap-6">
          <Panel id="tidligere" title={t('recorded')}>
            {view.recorded.length === 0 ? (
              <p className="text-ink-700">{t('noneRecorded')}</p>
            ) : (
              <ul className="grid gap-5">
                {view.recorded.map((talk) => (
                  <li key={talk.id} className="border-line-300 border-t pt-4 first:border-t-0 first:pt-0">
                    <TalkEntry talk={talk} />
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          {view.preStart.length > 0 ? <PreStartPanel view={view} /> : null}
        </div>
      </div>
    </div>
  )
}

type PlannedTalksProps = { talks: readonly TalkView[]; isMissing?: boolean; mayWrite: boolean }

function PlannedTalks({ talks, isMissing, mayWrite }: PlannedTalksProps) {
  const t = useTranslations('caseTalks')
  const kinds = useTranslations('words.talkKinds')
  const when = useTalkWhen()
  return (
    <ul className="grid gap-4">
      {talks.map((talk) => {
        const kind = kinds(talk.kind)
        return (
          <li
            key={talk.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line-300 border-t pt-4 first:border-t-0 first:pt-0"
          >
            <div>
              <p className="flex flex-wrap items-center gap-x-3 font-semibold">
                {kind}
                {isMissing ? <StatusTag kind="overdue">{t('tab.missingTag')}</StatusTag> : null}
              </p>
              <p className="text-ink-700 text-table">
                {[when(talk), talk.place].filter(Boolean).join(' · ')}
              </p>
            </div>
            {mayWrite ? (
              <ButtonLink
                href={routes.talk(talk.id)}
                kind="secondary"
                isSmall
                aria-label={t('entry.openFor', { kind, day: when(talk) })}
              >
                {t('entry.open')}
              </ButtonLink>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function PreStartPanel({ view }: { view: CitizenTalks }) {
  const t = useTranslations('caseTalks.tab')
  const locale = useLocale()
  return (
    <Panel
      id="foer-jobstart"
      title={t('preStart')}
      actions={<TextLink href={routes.citizenAftercare(view.citizenId)}>{t('toAftercare')}</TextLink>}
    >
      <p className="mb-3 text-ink-700 text-table">{t('preStartIntro')}</p>
      <ul className="grid gap-3">
        {view.preStart.map((talk) => (
          <li key={talk.id}>
            <span className="font-semibold">
              {t('preStartRow', { day: formatDay(talk.on, locale), company: talk.companyName })}
            </span>
            {talk.summary ? (
              <span className="block whitespace-pre-line text-column">{talk.summary}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
