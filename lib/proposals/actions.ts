'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { proposeByCpr, proposeMember } from './commands'

export const proposeByCprAction = staffAction(proposeByCpr)
export const proposeMemberAction = staffAction(proposeMember)
