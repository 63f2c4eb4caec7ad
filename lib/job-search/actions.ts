'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { addDocument, saveDocumentVersion } from './document-commands'
import { addJobGoal, endJobGoal, recordCvState } from './goal-commands'
import { addSearchStep, makePlan, settleSearchStep } from './plan-commands'

export const addJobGoalAction = staffAction(addJobGoal)
export const endJobGoalAction = staffAction(endJobGoal)
export const recordCvStateAction = staffAction(recordCvState)
export const addDocumentAction = staffAction(addDocument)
export const saveDocumentVersionAction = staffAction(saveDocumentVersion)
export const makePlanAction = staffAction(makePlan)
export const addSearchStepAction = staffAction(addSearchStep)
export const settleSearchStepAction = staffAction(settleSearchStep)
