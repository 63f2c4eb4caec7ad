'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { completeImport, discardImport, matchColumns, recheckImport, undoImport } from './commands'

export const matchColumnsAction = staffAction(matchColumns)
export const recheckImportAction = staffAction(recheckImport)
export const completeImportAction = staffAction(completeImport)
export const discardImportAction = staffAction(discardImport)
export const undoImportAction = staffAction(undoImport)
