'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { allowMore, endAllowance, setNorm, setTeamModel } from './commands'

export const setNormAction = staffAction(setNorm)
export const allowMoreAction = staffAction(allowMore)
export const endAllowanceAction = staffAction(endAllowance)
export const setTeamModelAction = staffAction(setTeamModel)
