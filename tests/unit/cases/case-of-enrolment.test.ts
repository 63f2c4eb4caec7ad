import { describe, expect, it } from 'vitest'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { caseOfEnrolment } from '@/lib/cases/case-of-enrolment'

const file = (id: string, openedOn: Day, closedOn: Day | null = null) => ({
  id,
  openedOn: toDbDate(openedOn),
  closedOn: closedOn && toDbDate(closedOn),
})
const during = (fromOn: Day, untilOn: Day | null = null) => ({
  fromOn: toDbDate(fromOn),
  untilOn: untilOn && toDbDate(untilOn),
})

describe('the case an enrolment is worked with on', () => {
  const earlier = file('earlier', '2025-01-10', '2025-06-30')
  const later = file('later', '2026-02-01')

  it('is the one that was open meanwhile', () => {
    expect(caseOfEnrolment([later, earlier], during('2025-01-10', '2025-06-30'))?.id).toBe('earlier')
    expect(caseOfEnrolment([earlier, later], during('2026-02-01'))?.id).toBe('later')
  })

  it('is the latest where several were, or none', () => {
    expect(caseOfEnrolment([earlier, later], during('2025-01-10'))?.id).toBe('later')
    expect(caseOfEnrolment([earlier, later], during('2025-09-01', '2025-10-01'))?.id).toBe('later')
    expect(caseOfEnrolment([], during('2025-01-10'))).toBeNull()
  })
})
