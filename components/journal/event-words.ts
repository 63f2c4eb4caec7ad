import { useLocale, useTranslations } from 'next-intl'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import type { JournalEvent } from '@/lib/journal/event-schema'

export type EventWords = {
  /** What it is, in a word. */
  word: string
  title: string
  /** What was written about it, paragraph by paragraph. */
  text: string[]
}

/** Every event of the journal in the words of the reader. */
export function useEventWords(): (event: JournalEvent) => EventWords {
  const t = useTranslations('journal')
  const titleOf = useTitle()
  const textOf = useText()
  return (event) => ({
    word: event.kind === 'NOTE' ? t(`noteKind.${event.facts.noteKind}`) : t(`word.${event.kind}`),
    title: titleOf(event),
    text: textOf(event).filter((line): line is string => line !== null && line !== ''),
  })
}

function useTitle(): (event: JournalEvent) => string {
  const work = useWorkTitle()
  const file = useCaseTitle()
  const contact = useContactTitle()
  return (event) => contact(event) ?? work(event) ?? file(event) ?? ''
}

/** Notes, talks and what aftercare leaves. */
function useContactTitle(): (event: JournalEvent) => string | null {
  const t = useTranslations('journal')
  const talks = useTranslations('words.talkKinds')
  const aftercare = useTranslations('aftercare')
  return (event) => {
    switch (event.kind) {
      case 'NOTE':
        return event.facts.title
      case 'TALK':
        return t('event.TALK', {
          kind: talks(event.facts.talkKind),
          status: t(`talkStatus.${event.facts.status}`),
        })
      case 'PRE_START_TALK':
        return t('event.PRE_START_TALK', { employer: event.facts.employer })
      case 'COACHING':
        return t('event.COACHING', {
          number: event.facts.number ?? 0,
          status: t(`sessionStatus.${event.facts.status}`),
        })
      case 'VISIT':
        return t('event.VISIT', {
          kind: aftercare(`kind.${event.facts.visitKind}`),
          employer: event.facts.employer,
          outcome: aftercare(`outcome.${event.facts.outcome}`).toLowerCase(),
        })
      case 'HOTLINE':
        return t('event.HOTLINE', {
          caller: aftercare(`caller.${event.facts.caller}`),
          employer: event.facts.employer,
          topic: event.facts.topic,
        })
      case 'STATUS':
        return t('event.STATUS', {
          point: aftercare(`milestones.STATUS_${event.facts.point}`),
          outcome: aftercare(`statusOutcome.${event.facts.outcome}`),
          employer: event.facts.employer,
        })
      default:
        return null
    }
  }
}

/** Jobs, placements, offers, and what was decided. */
function useWorkTitle(): (event: JournalEvent) => string | null {
  const t = useTranslations('journal')
  const words = useTranslations('words')
  const endReason = useTranslations('aftercare.endReason')
  const decisions = useTranslations('visitation.decision')
  const consents = useTranslations('consents.kind')
  const locale = useLocale()
  return (event) => {
    switch (event.kind) {
      case 'JOB_STARTED': {
        const { employer, hours } = event.facts
        if (hours === null) return t('event.JOB_STARTED', { employer })
        return t('event.JOB_STARTED_HOURS', { employer, hours: formatNumber(hours, locale) })
      }
      case 'JOB_ENDED': {
        const { employer, endReason: why } = event.facts
        return why
          ? t('event.JOB_ENDED_WHY', { employer, reason: endReason(why).toLowerCase() })
          : t('event.JOB_ENDED', { employer })
      }
      case 'PLACEMENT_STARTED':
        return t('event.PLACEMENT_STARTED', {
          kind: words(`placementKinds.${event.facts.placementKind}`),
          company: event.facts.company,
        })
      case 'PLACEMENT_ENDED': {
        const { placementKind, company, endKind } = event.facts
        const about = { kind: words(`placementKinds.${placementKind}`), company }
        if (endKind === null) return t('event.PLACEMENT_ENDED', about)
        return t('event.PLACEMENT_ENDED_HOW', { ...about, end: t(`placementEnd.${endKind}`) })
      }
      case 'OFFER_ENDED': {
        const { offer, outcome } = event.facts
        if (outcome === null) return t('event.OFFER_ENDED', { offer })
        return t('event.OFFER_ENDED_HOW', { offer, outcome: t(`offerOutcome.${outcome}`) })
      }
      case 'OFFER_REFERRED':
      case 'OFFER_STARTED':
      case 'OFFER_CANCELLED':
        return t(`event.${event.kind}`, { offer: event.facts.offer })
      case 'VISITATION':
        return t('event.VISITATION', {
          decision: decisions(event.facts.decision),
          programme: event.facts.programme,
        })
      case 'CONSENT_GIVEN':
      case 'CONSENT_WITHDRAWN':
        return t(`event.${event.kind}`, { consent: consents(event.facts.consent) })
      case 'OUTCOME':
        return t(event.facts.withdrawnReason === null ? 'event.OUTCOME' : 'event.OUTCOME_WITHDRAWN', {
          outcome: words(`outcomes.${event.facts.outcome}`),
        })
      default:
        return null
    }
  }
}

/** The case itself. */
function useCaseTitle(): (event: JournalEvent) => string | null {
  const t = useTranslations('journal')
  const words = useTranslations('words')
  const locale = useLocale()
  return (event) => {
    switch (event.kind) {
      case 'CASE_OPENED':
      case 'CASE_REOPENED':
        return t(`event.${event.kind}`, { number: event.facts.number })
      case 'CASE_CLOSED': {
        const { number, outcome } = event.facts
        if (outcome === null) return t('event.CASE_CLOSED', { number })
        return t('event.CASE_CLOSED_WITH', { number, outcome: words(`outcomes.${outcome}`) })
      }
      case 'LANE_MOVED': {
        const { lane, before, leavingCause } = event.facts
        const move = { before: words(`lanes.${before}`), lane: words(`lanes.${lane}`) }
        if (leavingCause === null) return t('event.LANE_MOVED', move)
        return t('event.LANE_MOVED_WHY', { ...move, cause: t(`leavingCause.${leavingCause}`) })
      }
      case 'ROLE_STARTED':
      case 'ROLE_ENDED':
        return t(`event.${event.kind}`, {
          name: event.facts.name,
          role: words(`caseRoles.${event.facts.role}`).toLowerCase(),
        })
      case 'LEAD_STARTED':
        return t('event.LEAD_STARTED', { name: event.facts.name })
      case 'TRANSFERRED': {
        const { role, giver, receiver, lastDayOn, isUndone } = event.facts
        const about = { role: words(`caseRoles.${role}`), giver, receiver }
        if (isUndone) return t('event.TRANSFERRED_UNDONE', about)
        if (lastDayOn === null) return t('event.TRANSFERRED', about)
        return t('event.TRANSFERRED_LENT', { ...about, day: formatDay(lastDayOn, locale) })
      }
      default:
        return null
    }
  }
}

function useText(): (event: JournalEvent) => (string | null)[] {
  const t = useTranslations('journal.lines')
  const aftercare = useTranslations('aftercare')
  const words = useTranslations('words')
  const line = (key: 'nextStep' | 'reason' | 'done' | 'withdrawn', text: string | null) =>
    text === null ? null : t(key, { text })
  return ({ kind, facts }) => {
    switch (kind) {
      case 'NOTE':
        return [facts.text]
      case 'TALK':
      case 'PRE_START_TALK':
        return [facts.summary]
      case 'VISIT':
        return [
          facts.howItGoes && aftercare(`howItGoes.${facts.howItGoes}`),
          facts.summary,
          line('nextStep', facts.nextStep),
        ]
      case 'HOTLINE':
        return [
          line('done', facts.done),
          facts.isSolved ? aftercare('hotline.solved') : aftercare('hotline.notSolved'),
        ]
      case 'STATUS':
      case 'OFFER_REFERRED':
        return [facts.note]
      case 'OUTCOME':
        return [facts.note, line('withdrawn', facts.withdrawnReason)]
      case 'PLACEMENT_ENDED':
      case 'OFFER_ENDED':
      case 'OFFER_CANCELLED':
        return [line('reason', facts.endReason)]
      case 'CASE_CLOSED':
      case 'CASE_REOPENED':
      case 'LANE_MOVED':
      case 'LEAD_STARTED':
      case 'TRANSFERRED':
        return [line('reason', facts.reason)]
      case 'CASE_OPENED':
        return [facts.holders.map(({ role, name }) => `${words(`caseRoles.${role}`)}: ${name}`).join(' · ')]
      default:
        return []
    }
  }
}
