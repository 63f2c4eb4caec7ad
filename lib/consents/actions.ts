'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { giveConsent, withdrawConsent } from './commands'

export const giveConsentAction = staffAction(giveConsent)
export const withdrawConsentAction = staffAction(withdrawConsent)
