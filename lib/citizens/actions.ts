'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { staffRead } from '@/lib/platform/read-action'
import { giveAccessReason } from './commands'
import { revealAddress, revealCpr } from './reveal'
import { searchCitizens } from './search'

export const giveAccessReasonAction = staffAction(giveAccessReason)
export const revealCprAction = staffRead(revealCpr)
export const revealAddressAction = staffRead(revealAddress)
export const searchCitizensAction = staffRead(searchCitizens)
