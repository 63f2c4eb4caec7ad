'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { assessScreening, startScreening } from './commands'

export const startScreeningAction = staffAction(startScreening)
export const assessScreeningAction = staffAction(assessScreening)
