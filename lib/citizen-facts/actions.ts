'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { addEducation, addQuote, changeEducation } from './commands'
import { changeContact } from './contact-commands'

export const addEducationAction = staffAction(addEducation)
export const changeEducationAction = staffAction(changeEducation)
export const addQuoteAction = staffAction(addQuote)
export const changeContactAction = staffAction(changeContact)
