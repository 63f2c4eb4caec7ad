'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { closeCase, reopenCase } from './commands'

export const closeCaseAction = staffAction(closeCase)
export const reopenCaseAction = staffAction(reopenCase)
