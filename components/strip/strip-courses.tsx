import { stackRanges } from '@/components/strip/stack-ranges'
import { StripItem, type StripItems } from '@/components/strip/strip-item'
import { StripRow } from '@/components/strip/strip-row'
import { clipTo, type StripWindow, spanOn, spanStyle } from '@/components/strip/strip-scale'
import type { Day } from '@/lib/calendar/day'

export type StripCourseMark = {
  key: string
  from: Day
  until: Day | null
  /** What stands in the bar where there is room, fx the project's name. */
  text: string
  /** The whole of it in words. */
  label: string
}

const LANE_HEIGHT = 16
const LANE_GAP = 3

/** Projects and coaching the citizen takes part in; those at the same time lie under each other. */
export function StripCourses({
  courses,
  window,
  label,
  items,
}: {
  courses: readonly StripCourseMark[]
  window: StripWindow
  label: string
  items: StripItems
}) {
  return (
    <StripRow name="courses" label={label} height={coursesHeight(courses, window)}>
      {stackRanges(clipTo(window, courses)).map((course) => (
        <StripItem
          key={course.key}
          items={items}
          itemKey={course.key}
          name={course.label}
          className="strip-course"
          style={{
            ...spanStyle(spanOn(window, course)),
            top: course.lane * (LANE_HEIGHT + LANE_GAP),
            height: LANE_HEIGHT,
          }}
        >
          <span className="strip-course-text">{course.text}</span>
        </StripItem>
      ))}
    </StripRow>
  )
}

export function coursesHeight(courses: readonly StripCourseMark[], window: StripWindow): number {
  const lanes = Math.max(1, ...stackRanges(clipTo(window, courses)).map((course) => course.lane + 1))
  return lanes * LANE_HEIGHT + (lanes - 1) * LANE_GAP
}
