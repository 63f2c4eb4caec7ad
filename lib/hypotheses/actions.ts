'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { checkHypothesis, reviseHypothesis, writeHypothesis } from './commands'

export const writeHypothesisAction = staffAction(writeHypothesis)
export const reviseHypothesisAction = staffAction(reviseHypothesis)
export const checkHypothesisAction = staffAction(checkHypothesis)
