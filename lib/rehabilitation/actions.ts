'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { addStep, nameBody } from './commands'

export const addStepAction = staffAction(addStep)
export const nameBodyAction = staffAction(nameBody)
