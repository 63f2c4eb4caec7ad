'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { addEffort, changeEffort } from './commands'

export const addEffortAction = staffAction(addEffort)
export const changeEffortAction = staffAction(changeEffort)
