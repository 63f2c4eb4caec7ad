import { clusterEvents } from '@/components/strip/event-clusters'
import { StripItem, type StripItems } from '@/components/strip/strip-item'
import { StripRow } from '@/components/strip/strip-row'
import type { StripWindow } from '@/components/strip/strip-scale'
import type { Day } from '@/lib/calendar/day'

export type StripEventMark = {
  key: string
  on: Day
  /** Fx “Visitation besluttet 12.3.2026: Godt Arbejde”. */
  label: string
}

/** A pin per event; events too near each other share one with their number. */
export function StripEvents({
  events,
  window,
  label,
  items,
}: {
  events: readonly StripEventMark[]
  window: StripWindow
  label: string
  items: StripItems
}) {
  return (
    <StripRow name="events" label={label} height={20}>
      {clusterEvents(events, window).map(({ left, events: shared }) => (
        <StripItem
          key={shared[0]?.key}
          items={items}
          itemKey={shared[0]?.key ?? ''}
          name={shared.map((event) => event.label).join('; ')}
          className="strip-pin"
          style={{ left: `${left}%` }}
        >
          <svg aria-hidden viewBox="0 0 14 20" className="block h-5 w-3.5">
            <path
              d="M7 19.5C3.5 13.5 1 10.5 1 7a6 6 0 0 1 12 0c0 3.5-2.5 6.5-6 12.5z"
              className="fill-fjord-700"
            />
            {shared.length === 1 ? <circle cx="7" cy="7" r="2.25" className="fill-surface" /> : null}
          </svg>
          {shared.length > 1 ? <span className="strip-pin-count">{shared.length}</span> : null}
        </StripItem>
      ))}
    </StripRow>
  )
}
