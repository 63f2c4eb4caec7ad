'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import {
  recordAftercareOffer,
  recordCourseStatus,
  recordHandover,
  recordJointMeeting,
} from './course-commands'
import { addOffer, changeOffer } from './offer-commands'
import { cancelReferral, endOffer, refer, startOffer } from './referral-commands'

export const addOfferAction = staffAction(addOffer)
export const changeOfferAction = staffAction(changeOffer)
export const referAction = staffAction(refer)
export const startOfferAction = staffAction(startOffer)
export const endOfferAction = staffAction(endOffer)
export const cancelReferralAction = staffAction(cancelReferral)
export const recordJointMeetingAction = staffAction(recordJointMeeting)
export const recordCourseStatusAction = staffAction(recordCourseStatus)
export const recordHandoverAction = staffAction(recordHandover)
export const recordAftercareOfferAction = staffAction(recordAftercareOffer)
