import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { FoldedPicture, WidePicture } from '@/components/strip/benefit-pictures'
import { clusterEvents } from '@/components/strip/event-clusters'
import type { StripBracket } from '@/components/strip/strip-brackets'
import type { StripCourseMark } from '@/components/strip/strip-courses'
import { StripDetails, type StripPeriod } from '@/components/strip/strip-details'
import type { StripEventMark } from '@/components/strip/strip-events'
import { StripFrame } from '@/components/strip/strip-frame'
import type { StripEmployment } from '@/components/strip/strip-hours'
import { StripLegend } from '@/components/strip/strip-legend'
import { runKey } from '@/components/strip/strip-names'
import { StripPatterns } from '@/components/strip/strip-patterns'
import { clipTo } from '@/components/strip/strip-scale'
import { StripMarksTable, StripTable } from '@/components/strip/strip-table'
import { type StripZoomLinks, StripZoomNav } from '@/components/strip/strip-zoom-links'
import { Disclosure } from '@/components/ui/disclosure'
import type { Day } from '@/lib/calendar/day'
import type { StripRun, StripWindow } from '@/lib/history/strip-runs'
import { weeksTouched, zoomRuns, zoomWindow } from '@/lib/history/strip-zoom'

export type BenefitStripProps = {
  /** The picture in one sentence, fx “30 af 48 måneder på ydelse (62,5 %).” */
  summary: ReactNode
  runs: readonly StripRun[]
  /** All of it; `zoom` draws its last part. */
  window: StripWindow
  zoom?: StripZoomLinks | undefined
  /** The history behind the runs, for their details. */
  periods?: readonly StripPeriod[]
  courses?: readonly StripCourseMark[]
  employments?: readonly (StripEmployment & { source?: string })[]
  events?: readonly StripEventMark[]
  /** What each marker counted; drawn when the marker is pointed at. */
  brackets?: readonly StripBracket[]
  /** The bracket drawn from the start. */
  shownBracket?: string | null
  todayOn?: Day | undefined
}

/** The benefit picture, oldest left. On a phone the same runs fold into rows of twelve months. */
export function BenefitStrip(props: BenefitStripProps) {
  const { summary, zoom, periods = [], brackets = [], shownBracket = null, todayOn } = props
  const prefix = useId()
  const panelId = `${prefix}-details`
  const { later, eventGroups, keys, ...drawn } = drawnPart(props)
  const items = { panelId, firstKey: keys[0] ?? null }
  const picture = { ...drawn, prefix, brackets, shownBracket, todayOn, items }
  const { runs, window } = drawn
  return (
    <StripFrame bracket={shownBracket} className="strip">
      <figcaption className="mb-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <span className="block min-w-0 max-w-[68ch]">{summary}</span>
        {zoom ? <StripZoomNav zoom={zoom} /> : null}
      </figcaption>
      {/* Begun anew at another zoom, while focus stays on the link that was pressed. */}
      <div key={zoom?.months}>
        <StripPatterns prefix={prefix} />
        <WidePicture {...picture} />
        <FoldedPicture {...picture} />
        {keys.length > 0 ? <StripReadout /> : null}
        <StripDetails {...drawn} panelId={panelId} periods={periods} eventGroups={eventGroups} />
        <StripLegend runs={runs} weeksInWindow={weeksTouched(window)} prefix={prefix} />
        <LaterEvents events={later} />
        <StripTables {...drawn} />
      </div>
    </StripFrame>
  )
}

/** What lies in the months shown, and the key of every mark in the order of the page. */
function drawnPart({
  runs: allRuns,
  window: wholeWindow,
  zoom,
  courses: allCourses = [],
  employments: allEmployments = [],
  events = [],
}: BenefitStripProps) {
  const window = zoom ? zoomWindow(wholeWindow, zoom.months) : wholeWindow
  const runs = zoomRuns(allRuns, window)
  const courses = clipTo(window, allCourses)
  const employments = clipTo(window, allEmployments)
  const eventGroups = clusterEvents(events, window).map((cluster) => cluster.events)
  const marks = [...courses, ...employments, ...eventGroups.flatMap((group) => group.slice(0, 1))]
  return {
    window,
    runs,
    courses,
    employments,
    events,
    eventGroups,
    later: events.filter((event) => event.on >= window.until).sort(byDay),
    keys: [...runs.map(runKey), ...marks.map((mark) => mark.key)],
  }
}

/** The picture ends with its window; what has happened since is said. */
function LaterEvents({ events }: { events: readonly StripEventMark[] }) {
  const t = useTranslations('strip')
  if (events.length === 0) return null
  return (
    <p className="mt-2 text-ink-700 text-table">
      {t('later', { events: events.map((event) => event.label).join(' · ') })}
    </p>
  )
}

/** One line that says the mark pointed at; until then, how to move. */
function StripReadout() {
  const t = useTranslations('strip')
  return (
    <p aria-hidden className="strip-readout">
      <span data-strip-hint>
        <span className="pointer-coarse:hidden">{t('hint.keys')}</span>
        <span className="hidden pointer-coarse:inline">{t('hint.touch')}</span>
      </span>
      <span data-strip-readout />
    </p>
  )
}

type Listed = Required<Pick<BenefitStripProps, 'runs' | 'courses' | 'employments' | 'events'>>

function StripTables({ runs, courses, employments, events }: Listed) {
  const t = useTranslations('strip')
  const marks = [
    ...[...courses, ...employments].map(({ key, from, label }) => ({ key, on: from, label })),
    ...events,
  ].sort(byDay)
  if (runs.length === 0 && marks.length === 0) return null
  return (
    <div className="mt-2" data-strip-table>
      <Disclosure summary={t('showTable')}>
        <div className="print-stack grid gap-4">
          {runs.length > 0 ? <StripTable runs={runs} /> : null}
          {marks.length > 0 ? <StripMarksTable marks={marks} /> : null}
        </div>
      </Disclosure>
    </div>
  )
}

function byDay(a: { on: Day }, b: { on: Day }): number {
  return a.on === b.on ? 0 : a.on < b.on ? -1 : 1
}
