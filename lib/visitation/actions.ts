'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { answerRevisitation, requestRevisitation, startReplacement } from './change-commands'
import { decide } from './commands'
import { answerAsFund, recordFundAnswer, sendToFund, takeBack } from './fund-commands'
import { addOpinion } from './opinion-commands'
import { saveDraft } from './save-draft'

export const saveDraftAction = staffAction(saveDraft)
export const decideAction = staffAction(decide)
export const sendToFundAction = staffAction(sendToFund)
export const takeBackAction = staffAction(takeBack)
export const recordFundAnswerAction = staffAction(recordFundAnswer)
export const answerAsFundAction = staffAction(answerAsFund)
export const startReplacementAction = staffAction(startReplacement)
export const requestRevisitationAction = staffAction(requestRevisitation)
export const answerRevisitationAction = staffAction(answerRevisitation)
export const addOpinionAction = staffAction(addOpinion)
