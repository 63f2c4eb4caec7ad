'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { deactivateUser, reactivateUser } from './commands'

export const deactivateUserAction = staffAction(deactivateUser)
export const reactivateUserAction = staffAction(reactivateUser)
