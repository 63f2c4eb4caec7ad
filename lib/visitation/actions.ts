'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { decide } from './commands'
import { saveDraft } from './save-draft'

export const saveDraftAction = staffAction(saveDraft)
export const decideAction = staffAction(decide)
