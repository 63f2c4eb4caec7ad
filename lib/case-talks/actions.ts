'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { addTalk, closeTalk, moveTalk, recordTalk, settleAgreement } from './commands'

export const addTalkAction = staffAction(addTalk)
export const recordTalkAction = staffAction(recordTalk)
export const moveTalkAction = staffAction(moveTalk)
export const settleAgreementAction = staffAction(settleAgreement)
export const closeTalkAction = staffAction(closeTalk)
