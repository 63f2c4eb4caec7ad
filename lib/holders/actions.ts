'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { assignHolder, endHolder } from './commands'
import { setLead } from './lead-commands'

export const assignHolderAction = staffAction(assignHolder)
export const endHolderAction = staffAction(endHolder)
export const setLeadAction = staffAction(setLead)
