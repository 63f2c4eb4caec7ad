'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { addEmployment, changeEmployment } from './employment-commands'
import { addPeriod, changePeriod } from './period-commands'
import { removeRow, restoreRow } from './withdraw-commands'

export const addPeriodAction = staffAction(addPeriod)
export const changePeriodAction = staffAction(changePeriod)
export const addEmploymentAction = staffAction(addEmployment)
export const changeEmploymentAction = staffAction(changeEmployment)
export const removeRowAction = staffAction(removeRow)
export const restoreRowAction = staffAction(restoreRow)
