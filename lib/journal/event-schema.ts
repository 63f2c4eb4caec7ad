import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import {
  AftercareOutcome,
  AftercareStatusPoint,
  CaseRole,
  CaseTalkKind,
  ConsentKind,
  HotlineCaller,
  HowItGoes,
  JobEndReason,
  Lane,
  LeavingCause,
  NoteKind,
  OfferOutcome,
  OutcomeKind,
  PlacementEnd,
  PlacementKind,
  SessionStatus,
  TalkStatus,
  VisitationDecision,
  VisitKind,
  VisitOutcome,
} from '@/prisma/generated/enums'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const text = z.string()
const some = text.nullable()

const addendum = z.object({ id: text, text, at: z.coerce.date(), by: some })

/** What each kind of event tells beside its day and the person behind it. */
const factsOfKind = {
  NOTE: z.object({ noteKind: z.enum(NoteKind), title: text, text, addenda: z.array(addendum) }),
  TALK: z.object({ talkKind: z.enum(CaseTalkKind), status: z.enum(TalkStatus), summary: some }),
  PRE_START_TALK: z.object({ employer: text, summary: some }),
  /** Without notes: those are the coach's and the pair's. */
  COACHING: z.object({ status: z.enum(SessionStatus), number: z.number().nullable() }),
  VISIT: z.object({
    visitKind: z.enum(VisitKind),
    outcome: z.enum(VisitOutcome),
    employer: text,
    howItGoes: z.enum(HowItGoes).nullable(),
    summary: some,
    nextStep: some,
  }),
  HOTLINE: z.object({
    caller: z.enum(HotlineCaller),
    employer: text,
    topic: text,
    done: some,
    isSolved: z.boolean(),
  }),
  STATUS: z.object({
    point: z.enum(AftercareStatusPoint),
    outcome: z.enum(AftercareOutcome),
    employer: text,
    note: some,
  }),
  JOB_STARTED: z.object({ employer: text, hours: z.number().nullable() }),
  JOB_ENDED: z.object({ employer: text, endReason: z.enum(JobEndReason).nullable() }),
  PLACEMENT_STARTED: z.object({ placementKind: z.enum(PlacementKind), company: text }),
  PLACEMENT_ENDED: z.object({
    placementKind: z.enum(PlacementKind),
    company: text,
    endKind: z.enum(PlacementEnd).nullable(),
    endReason: some,
  }),
  OFFER_REFERRED: z.object({ offer: text, note: some }),
  OFFER_STARTED: z.object({ offer: text }),
  OFFER_ENDED: z.object({ offer: text, outcome: z.enum(OfferOutcome).nullable(), endReason: some }),
  OFFER_CANCELLED: z.object({ offer: text, endReason: some }),
  VISITATION: z.object({ visitationId: text, decision: z.enum(VisitationDecision), programme: text }),
  CONSENT_GIVEN: z.object({ consent: z.enum(ConsentKind) }),
  CONSENT_WITHDRAWN: z.object({ consent: z.enum(ConsentKind) }),
  OUTCOME: z.object({ outcome: z.enum(OutcomeKind), note: some, withdrawnReason: some }),
  CASE_OPENED: z.object({ number: text, holders: z.array(z.object({ role: z.enum(CaseRole), name: text })) }),
  CASE_CLOSED: z.object({ number: text, outcome: z.enum(OutcomeKind).nullable(), reason: some }),
  CASE_REOPENED: z.object({ number: text, reason: some }),
  LANE_MOVED: z.object({
    lane: z.enum(Lane),
    before: z.enum(Lane),
    leavingCause: z.enum(LeavingCause).nullable(),
    reason: some,
  }),
  ROLE_STARTED: z.object({ role: z.enum(CaseRole), name: text }),
  ROLE_ENDED: z.object({ role: z.enum(CaseRole), name: text }),
  LEAD_STARTED: z.object({ name: text, reason: some }),
  TRANSFERRED: z.object({
    role: z.enum(CaseRole),
    giver: text,
    receiver: text,
    /** The last day of a case that is lent out. */
    lastDayOn: day.nullable(),
    reason: text,
    isUndone: z.boolean(),
  }),
} as const

export type EventKind = keyof typeof factsOfKind

export type EventFacts<Kind extends EventKind> = z.infer<(typeof factsOfKind)[Kind]>

/** One thing that happened, on a day, by somebody (null where no person is known to have done it). */
export type JournalEvent = {
  [Kind in EventKind]: {
    kind: Kind
    id: string
    on: Day
    at: Date
    by: string | null
    facts: EventFacts<Kind>
  }
}[EventKind]

const kinds = Object.keys(factsOfKind) as [EventKind, ...EventKind[]]

const storedEvent = z.object({
  kind: z.enum(kinds),
  id: text,
  on: day,
  at: z.coerce.date(),
  by: some,
  facts: z.unknown(),
})

/** An event as the statement of the journal gives it. */
export const journalEvent = storedEvent.transform(
  (row): JournalEvent => ({ ...row, facts: factsOfKind[row.kind].parse(row.facts) }) as JournalEvent,
)
