'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { recordOutcome, withdrawOutcome } from './commands'

export const recordOutcomeAction = staffAction(recordOutcome)
export const withdrawOutcomeAction = staffAction(withdrawOutcome)
