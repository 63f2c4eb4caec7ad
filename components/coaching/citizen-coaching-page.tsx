import { useLocale, useTranslations } from 'next-intl'
import { Beads } from '@/components/coaching/beads'
import { BookForm, EndForm, ExtendForm, ReferForm } from '@/components/coaching/referral-forms'
import { SessionsTable } from '@/components/coaching/sessions-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenCoaching, CitizenReferral } from '@/lib/coaching/citizen-query'

/** A citizen's coaching on the case: who, how far, and what the viewer may do about it. */
export function CitizenCoachingPage({ view }: { view: CitizenCoaching }) {
  const t = useTranslations('coaching.citizen')
  const { referrals, refer, today } = view
  return (
    <div className="grid gap-5">
      {referrals.length === 0 ? <EmptyState>{t('none')}</EmptyState> : null}
      {referrals.some(({ may }) => !may.readNotes) ? <Notice>{t('hidden')}</Notice> : null}
      {referrals.map((referral) => (
        <ReferralPanel key={referral.id} referral={referral} today={today} />
      ))}
      {refer ? (
        <Panel id="henvis" title={t('referTitle')}>
          <p className="mb-4 text-column text-ink-700">{t('referIntro')}</p>
          <ReferForm {...refer} />
        </Panel>
      ) : null}
    </div>
  )
}

function ReferralPanel({ referral, today }: { referral: CitizenReferral; today: Day }) {
  const t = useTranslations('coaching')
  const locale = useLocale()
  const { from, lastDayOn, referredBy, held, allowed, may, purpose, sessions } = referral
  const name = referral.coachName ?? ''
  const title =
    referral.isRunning || lastDayOn === null
      ? t('citizen.running', { name })
      : t('citizen.ended', { name, from: formatDay(from, locale), to: formatDay(lastDayOn, locale) })
  return (
    <Panel id={`forloeb-${referral.id}`} title={title}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-700 text-table">
        <Beads beads={referral.beads} />
        <span>{t('citizen.held', { held, allowed })}</span>
        {referral.isRunning ? (
          <span>
            {referredBy
              ? t('citizen.sinceBy', { day: formatDay(from, locale), name: referredBy })
              : t('citizen.since', { day: formatDay(from, locale) })}
          </span>
        ) : null}
        {referral.isRunning && lastDayOn ? (
          <span>{t('citizen.until', { day: formatDay(lastDayOn, locale) })}</span>
        ) : null}
      </div>
      {purpose ? (
        <div className="mt-3">
          <h3 className="text-h3">{t('session.purpose')}</h3>
          <p className="whitespace-pre-line text-column">{purpose}</p>
        </div>
      ) : null}
      <div className="mt-4">
        {sessions.length === 0 ? (
          <p className="text-ink-700">{t('citizen.noSessions')}</p>
        ) : (
          <SessionsTable referral={referral} />
        )}
      </div>
      <Acts referral={referral} today={today} />
      {referral.isRunning && held >= allowed && !may.extend ? (
        <p className="mt-3 text-column text-ink-700">{t('citizen.askLeader')}</p>
      ) : null}
    </Panel>
  )
}

function Acts({ referral, today }: { referral: CitizenReferral; today: Day }) {
  const t = useTranslations('coaching.citizen')
  const { may, sessions, allowed } = referral
  const booked = sessions.find(({ status }) => status === 'PLANNED') ?? null
  if (!may.book && !may.end && !may.extend) return null
  return (
    <div className="mt-4 grid gap-2">
      {may.book ? (
        <div id="book">
          <Disclosure isOpen={booked === null} look="section" summary={t(booked ? 'moveTitle' : 'bookTitle')}>
            <BookForm referralId={referral.id} booked={booked} today={today} />
          </Disclosure>
        </div>
      ) : null}
      {may.extend ? (
        <Disclosure look="section" summary={t('extendTitle')}>
          <p className="mb-3 text-column text-ink-700">{t('extendIntro', { allowed })}</p>
          <ExtendForm key={allowed} referralId={referral.id} />
        </Disclosure>
      ) : null}
      {may.end ? (
        <Disclosure look="section" summary={t('endTitle')}>
          <p className="mb-3 text-column text-ink-700">{t('endIntro')}</p>
          <EndForm referral={referral} today={today} />
        </Disclosure>
      ) : null}
    </div>
  )
}
