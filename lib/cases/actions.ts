'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { moveLane, setNextStep } from './commands'

export const moveLaneAction = staffAction(moveLane)
export const setNextStepAction = staffAction(setNextStep)
