'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { setCitizenCode } from './citizen-code-command'
import { addListedCode, endListedCode } from './list-commands'

export const addListedCodeAction = staffAction(addListedCode)
export const endListedCodeAction = staffAction(endListedCode)
export const setCitizenCodeAction = staffAction(setCitizenCode)
