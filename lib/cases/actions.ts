'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { moveLanes, takeOverCases } from './bulk-commands'
import { setNextStep } from './commands'
import { exportCaseload } from './export-caseload'
import { explainMove, moveLane } from './lane-commands'
import { deleteView, renameView, reorderView, saveListLook, saveView } from './list-commands'

export const explainMoveAction = staffAction(explainMove)
export const moveLaneAction = staffAction(moveLane)
export const setNextStepAction = staffAction(setNextStep)
export const moveLanesAction = staffAction(moveLanes)
export const takeOverCasesAction = staffAction(takeOverCases)
export const exportCaseloadAction = staffAction(exportCaseload)
export const saveListLookAction = staffAction(saveListLook)
export const saveViewAction = staffAction(saveView)
export const renameViewAction = staffAction(renameView)
export const deleteViewAction = staffAction(deleteView)
export const reorderViewAction = staffAction(reorderView)
