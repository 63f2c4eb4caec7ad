'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { completeImport, discardImport, uploadImport } from './commands'

export const uploadImportAction = staffAction(uploadImport)
export const completeImportAction = staffAction(completeImport)
export const discardImportAction = staffAction(discardImport)
