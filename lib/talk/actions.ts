'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { saveGuide, saveTalk } from './commands'

export const saveTalkAction = staffAction(saveTalk)
export const saveGuideAction = staffAction(saveGuide)
