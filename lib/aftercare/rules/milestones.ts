// R05: the pre-start talk. R06: the start meeting and the statuses that start and end aftercare.
import { addDays, addMonths, type Day, maxDay, minDay } from '@/lib/calendar/day'
import type { Deadline } from '@/lib/platform/deadline'
import type { Refusal } from '@/lib/platform/refusal'
import { consentPeriods } from './consent'
import { settleDeadlines } from './corrections'
import { type AftercareFacts, type DeadlineDraft, draftDeadline, type StatusPoint } from './facts'
import { trialPeriod, visitsCloseOn } from './visit-schedule'

/** Pre-start talk, start meeting and statuses, past and coming ones. */
export function listMilestones(facts: AftercareFacts): Deadline[] {
  return [draftPreStartTalk, draftStartMeetings, draftStatuses].flatMap((draft) =>
    settleDeadlines(facts, draft),
  )
}

/** None when the job was recorded on S or later. Needs no consent. */
function draftPreStartTalk(facts: AftercareFacts): DeadlineDraft[] {
  const { startsOn, agreedOn, recordedOn } = facts.employment
  if (recordedOn >= startsOn) return []
  const dueOn = addDays(startsOn, -1)
  const talkDays = facts.preStartTalks.map(({ on }) => on).sort()
  return [
    draftDeadline(facts, {
      ruleId: 'R05',
      kind: 'PRE_START_TALK',
      opensOn: minDay(agreedOn, dueOn),
      dueOn,
      metOn: talkDays.find((day) => day >= agreedOn && day < startsOn) ?? null,
      closesOn: minDay(startsOn, visitsCloseOn(facts)),
    }),
  ]
}

/**
 * Asks from the day the job is agreed until T, also before consent is given, but never while it is withdrawn.
 * Given again after a withdrawal, the days count from then. Without any consent it closes as cancelled.
 */
function draftStartMeetings(facts: AftercareFacts): DeadlineDraft[] {
  const closesOn = visitsCloseOn(facts)
  const meetingDays = facts.visits
    .filter(({ kind, outcome, on }) => kind === 'START_MEETING' && outcome === 'HELD' && on < closesOn)
    .map(({ on }) => on)
    .sort()
  const drafts: DeadlineDraft[] = []
  for (const { opensOn, dueOn, withdrawnOn } of startMeetingRounds(facts)) {
    const metOn = meetingDays.find((day) => withdrawnOn === null || day <= withdrawnOn) ?? null
    if (metOn !== null || withdrawnOn === null || withdrawnOn > opensOn) {
      const withdrawnInTime = withdrawnOn !== null && withdrawnOn < closesOn ? withdrawnOn : null
      const cancelsOn = facts.consents.length === 0 ? closesOn : withdrawnInTime
      drafts.push(
        draftDeadline(facts, {
          ruleId: 'R06',
          kind: 'START_MEETING',
          opensOn,
          dueOn,
          metOn,
          cancelledOn: metOn === null ? cancelsOn : null,
          closesOn,
        }),
      )
    }
    if (metOn !== null) break
  }
  return drafts
}

/** The first round needs no consent yet and ends with the first withdrawal; each later consent begins another. */
function startMeetingRounds({ settings, employment, consents }: AftercareFacts) {
  const { startsOn, agreedOn } = employment
  const [first, ...again] = consentPeriods(consents)
  const dueAfter = (base: Day) => addDays(base, settings.startMeetingDays)
  return [
    {
      opensOn: minDay(agreedOn, dueAfter(startsOn)),
      dueOn: dueAfter(startsOn),
      withdrawnOn: first?.withdrawnOn ?? null,
    },
    ...again.map(({ givenOn, withdrawnOn }) => ({
      opensOn: maxDay(agreedOn, givenOn),
      dueOn: dueAfter(maxDay(startsOn, givenOn)),
      withdrawnOn,
    })),
  ]
}

/** Statuses open and are due on the same day and ask until they are recorded. They need no consent. */
function draftStatuses(facts: AftercareFacts): DeadlineDraft[] {
  const points: StatusPoint[] = ['JOB_END', 'TRIAL_END', 'TWELVE_MONTHS']
  return points.flatMap((at) => {
    const dueOn = statusDueOn(facts, at)
    if (dueOn === null) return []
    const recordedOn = facts.statuses
      .filter((status) => status.at === at)
      .map((status) => status.recordedOn)
      .sort()[0]
    return [
      draftDeadline(facts, {
        ruleId: 'R06',
        kind: `STATUS_${at}`,
        opensOn: dueOn,
        dueOn,
        metOn: recordedOn ?? null,
      }),
    ]
  })
}

/** Null when this employment has no such status: the job's last day takes T's place when it is before T. */
export function statusDueOn(facts: AftercareFacts, at: StatusPoint): Day | null {
  const { settings, employment } = facts
  if (at === 'TWELVE_MONTHS') return addMonths(employment.startsOn, settings.hotlineUntilMonths)
  const trialEndsOn = trialPeriod(facts).until
  const { lastDayOn } = employment
  const endedBeforeTrial = lastDayOn !== null && lastDayOn < trialEndsOn
  if (at === 'JOB_END') return endedBeforeTrial ? lastDayOn : null
  return endedBeforeTrial ? null : trialEndsOn
}

/** A status is recorded once, from the day it opens. */
export function checkStatus(
  facts: AftercareFacts,
  { at, recordedOn }: { at: StatusPoint; recordedOn: Day },
): Refusal | null {
  if (facts.statuses.some((status) => status.at === at)) {
    return { rule: 'R06', reason: 'ALREADY_RECORDED', facts: {} }
  }
  const opensOn = statusDueOn(facts, at)
  if (opensOn !== null && recordedOn >= opensOn) return null
  return {
    rule: 'R06',
    reason: opensOn === null ? 'NO_SUCH_STATUS' : 'STATUS_NOT_OPEN',
    facts: { recordedOn, opensOn },
  }
}
