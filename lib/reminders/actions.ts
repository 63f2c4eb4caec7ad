'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { removeReminder, saveReminder } from './commands'

export const saveReminderAction = staffAction(saveReminder)
export const removeReminderAction = staffAction(removeReminder)
