import { describe, expect, it } from 'vitest'
import { checkCourseStatus, courseStatusDeadline } from '@/lib/offers/rules/course-status'

const facts = { referralId: 'r', startedOn: '2026-08-31', statusOn: null, statusAfterMonths: 3 } as const

describe('R12 status three months after the start of the course', () => {
  it.each([
    ['2026-08-31', '2026-11-30'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-25', '2027-03-25'],
  ] as const)('R12 a start on %s opens and is due on %s', (startedOn, day) => {
    expect(courseStatusDeadline({ ...facts, startedOn })).toMatchObject({
      ruleId: 'R12',
      kind: 'COURSE_STATUS',
      subjectType: 'OFFER_REFERRAL',
      opensOn: day,
      dueOn: day,
      planBy: day,
      metOn: null,
    })
  })

  it('R12 is met by the status, and asks until then', () => {
    expect(courseStatusDeadline({ ...facts, statusOn: '2026-12-04' })).toMatchObject({
      metOn: '2026-12-04',
      closesOn: null,
    })
  })

  it('R12 is recorded once, from the day it is due', () => {
    expect(checkCourseStatus(facts, '2026-11-29')).toEqual({
      rule: 'R12',
      reason: 'STATUS_NOT_OPEN',
      facts: { opensOn: '2026-11-30' },
    })
    expect(checkCourseStatus(facts, '2026-11-30')).toBeNull()
    expect(checkCourseStatus({ ...facts, statusOn: '2026-11-30' }, '2026-12-01')).toMatchObject({
      reason: 'ALREADY_RECORDED',
    })
  })
})
