'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { transferCases } from './commands'
import { takeOver, undoTransfer } from './undo-commands'

export const transferCasesAction = staffAction(transferCases)
export const undoTransferAction = staffAction(undoTransfer)
export const takeOverAction = staffAction(takeOver)
