import { useLocale, useTranslations } from 'next-intl'
import { CourseForms } from '@/components/offers/course-forms'
import { ReferralForms } from '@/components/offers/referral-forms'
import { TextLink } from '@/components/ui/link'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { ReferralView } from '@/lib/offers/citizen-queries'
import { meetingPeople } from '@/lib/offers/codes'
import { routes } from '@/lib/platform/routes'

type Phase = 'Waiting' | 'Taking' | 'Ended' | 'Cancelled'

const PHASE_KIND: Record<Phase, StatusKind> = {
  Waiting: 'planned',
  Taking: 'ok',
  Ended: 'neutral',
  Cancelled: 'neutral',
}

function phaseOf({ startedOn, lastDay, cancelledOn }: ReferralView): Phase {
  if (cancelledOn) return 'Cancelled'
  if (lastDay) return 'Ended'
  return startedOn ? 'Taking' : 'Waiting'
}

/** One referral: where it stands, what came of it, and what can be recorded on it now. */
export function ReferralEntry({ referral, today }: { referral: ReferralView; today: Day }) {
  const t = useTranslations('offers')
  const phase = phaseOf(referral)
  const { offer, note, endReason, outcome, cancelReason } = referral
  return (
    <article className="grid gap-2">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-h3">
        <TextLink href={routes.offer(offer.id)}>{offer.name}</TextLink>
        <StatusTag kind={PHASE_KIND[phase]}>{t(`tab.tag${phase}`)}</StatusTag>
      </h3>
      <p className="text-ink-700 text-table">
        {[t(`kinds.${offer.kind}`), offer.provider].filter(Boolean).join(' · ')}
      </p>
      <p>
        <When referral={referral} phase={phase} />
      </p>
      {note ? (
        <p className="text-column">
          <span className="text-ink-700">{t('tab.note')}:</span> {note}
        </p>
      ) : null}
      {outcome ? (
        <p className="text-column">
          {t('tab.outcome', { outcome: t(`outcomes.${outcome}`) })}
          {endReason ? `. ${endReason}` : null}
        </p>
      ) : null}
      {cancelReason ? <p className="text-column">{cancelReason}</p> : null}
      <CourseFacts referral={referral} />
      <CourseForms referral={referral} today={today} />
      <ReferralForms referral={referral} today={today} />
    </article>
  )
}

function When({ referral, phase }: { referral: ReferralView; phase: Phase }) {
  const t = useTranslations('offers')
  const locale = useLocale()
  const day = (on: Day | null) => (on ? formatDay(on, locale) : '–')
  const { referredOn, startedOn, lastDay, cancelledOn } = referral
  const side = t(`by.${referral.side}`)
  if (phase === 'Cancelled') return t('tab.cancelled', { day: day(cancelledOn) })
  if (phase === 'Ended') return t('tab.endedPeriod', { from: day(startedOn), until: day(lastDay) })
  if (phase === 'Waiting') return t('tab.waitingSince', { day: day(referredOn), side })
  return t('tab.takingSince', { day: day(startedOn), referred: day(referredOn), side })
}

function CourseFacts({ referral: { jointMeeting, status } }: { referral: ReferralView }) {
  const t = useTranslations('offers')
  const people = useTranslations('caseTalks.participants')
  const locale = useLocale()
  const known = meetingPeople.filter((code) => jointMeeting?.people.includes(code))
  return (
    <>
      {jointMeeting ? (
        <p className="text-column">
          {t('tab.meeting', {
            day: formatDay(jointMeeting.on, locale),
            people: known.map((code) => people(code)).join(', '),
          })}
        </p>
      ) : null}
      {status ? (
        <p className="text-column">
          {t('tab.status', {
            day: formatDay(status.on, locale),
            answer: t(status.isInJob ? 'tab.inJob' : 'tab.notInJob'),
          })}
          {!status.isInJob && status.kind ? ` (${t(`outcomes.${status.kind}`)})` : null}
        </p>
      ) : null}
    </>
  )
}
