import { Icon } from '@/components/ui/icon'
import {
  arrowRightLeftIcon,
  branchingIcon,
  calendarIcon,
  checkmarkCircleIcon,
  clipboardCheckmarkIcon,
  type IconShape,
  personCircleIcon,
  personGroupIcon,
  shieldLockIcon,
} from '@/components/ui/icon-shapes'
import type { JournalEvent } from '@/lib/journal/event-schema'
import { type EventType, typeOf } from '@/lib/journal/event-types'

const SHAPE: Record<EventType, IconShape> = {
  NOTES: clipboardCheckmarkIcon,
  HEALTH: shieldLockIcon,
  TALKS: personGroupIcon,
  VISITS: calendarIcon,
  WORK: personCircleIcon,
  OFFERS: branchingIcon,
  DECISIONS: checkmarkCircleIcon,
  CASE: arrowRightLeftIcon,
}

/** Stands beside the event's own word. */
export function EventIcon({ event }: { event: JournalEvent }) {
  return <Icon shape={SHAPE[typeOf(event)]} className="size-4 text-fjord-700" />
}
