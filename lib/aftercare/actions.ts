'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { logHotlineContact, logPreStartTalk, logVisit, recordStatus } from './commands'
import { correctEnd, correctStart, endJob } from './date-commands'
import { extendTrial, recordCompanyAgreement, recordJob, setVisitInterval } from './job-commands'
import { closePlannedVisit, planVisit } from './plan-commands'

export const logVisitAction = staffAction(logVisit)
export const logHotlineContactAction = staffAction(logHotlineContact)
export const logPreStartTalkAction = staffAction(logPreStartTalk)
export const recordStatusAction = staffAction(recordStatus)
export const recordJobAction = staffAction(recordJob)
export const recordCompanyAgreementAction = staffAction(recordCompanyAgreement)
export const setVisitIntervalAction = staffAction(setVisitInterval)
export const extendTrialAction = staffAction(extendTrial)
export const correctStartAction = staffAction(correctStart)
export const endJobAction = staffAction(endJob)
export const correctEndAction = staffAction(correctEnd)
export const planVisitAction = staffAction(planVisit)
export const closePlannedVisitAction = staffAction(closePlannedVisit)
