'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { addHours, correctPlacementDates, endPlacement, registerPlacement } from './commands'

export const registerPlacementAction = staffAction(registerPlacement)
export const addHoursAction = staffAction(addHours)
export const correctPlacementDatesAction = staffAction(correctPlacementDates)
export const endPlacementAction = staffAction(endPlacement)
