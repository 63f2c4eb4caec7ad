import type { EventKind, JournalEvent } from './event-schema'

/** What the journal is filtered by; every kind of event is of one type. */
export const eventTypes = [
  'NOTES',
  'HEALTH',
  'TALKS',
  'VISITS',
  'WORK',
  'OFFERS',
  'DECISIONS',
  'CASE',
] as const
export type EventType = (typeof eventTypes)[number]

const typeOfKind = {
  NOTE: 'NOTES',
  TALK: 'TALKS',
  PRE_START_TALK: 'TALKS',
  COACHING: 'TALKS',
  VISIT: 'VISITS',
  HOTLINE: 'VISITS',
  STATUS: 'VISITS',
  JOB_STARTED: 'WORK',
  JOB_ENDED: 'WORK',
  PLACEMENT_STARTED: 'WORK',
  PLACEMENT_ENDED: 'WORK',
  OFFER_REFERRED: 'OFFERS',
  OFFER_STARTED: 'OFFERS',
  OFFER_ENDED: 'OFFERS',
  OFFER_CANCELLED: 'OFFERS',
  VISITATION: 'DECISIONS',
  CONSENT_GIVEN: 'DECISIONS',
  CONSENT_WITHDRAWN: 'DECISIONS',
  OUTCOME: 'DECISIONS',
  CASE_OPENED: 'CASE',
  CASE_CLOSED: 'CASE',
  CASE_REOPENED: 'CASE',
  LANE_MOVED: 'CASE',
  ROLE_STARTED: 'CASE',
  ROLE_ENDED: 'CASE',
  LEAD_STARTED: 'CASE',
  TRANSFERRED: 'CASE',
} as const satisfies Record<EventKind, EventType>

export function typeOf(event: JournalEvent): EventType {
  return event.kind === 'NOTE' && event.facts.noteKind === 'HEALTH' ? 'HEALTH' : typeOfKind[event.kind]
}
