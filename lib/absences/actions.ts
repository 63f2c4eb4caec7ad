'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { changeAbsence, endAbsence, registerAbsence } from './commands'

export const registerAbsenceAction = staffAction(registerAbsence)
export const changeAbsenceAction = staffAction(changeAbsence)
export const endAbsenceAction = staffAction(endAbsence)
