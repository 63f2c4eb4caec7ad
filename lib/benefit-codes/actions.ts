'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { addBenefitCode, changeBenefitCode, endBenefitCode } from './commands'

export const addBenefitCodeAction = staffAction(addBenefitCode)
export const changeBenefitCodeAction = staffAction(changeBenefitCode)
export const endBenefitCodeAction = staffAction(endBenefitCode)
