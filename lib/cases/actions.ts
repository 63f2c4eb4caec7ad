'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { setNextStep } from './commands'
import { moveLane } from './lane-commands'

export const moveLaneAction = staffAction(moveLane)
export const setNextStepAction = staffAction(setNextStep)
