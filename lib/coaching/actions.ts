'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { endReferral, extend, refer } from './referral-commands'
import { closeSession, correctSession, planSession, recordSession } from './session-commands'

export const referAction = staffAction(refer)
export const endReferralAction = staffAction(endReferral)
export const extendAction = staffAction(extend)
export const planSessionAction = staffAction(planSession)
export const recordSessionAction = staffAction(recordSession)
export const correctSessionAction = staffAction(correctSession)
export const closeSessionAction = staffAction(closeSession)
