'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { moveStep, setElementPeriod } from './commands'

export const moveStepAction = staffAction(moveStep)
export const setElementPeriodAction = staffAction(setElementPeriod)
