import { z } from 'zod'
import { choiceField, dayField, idField } from '@/lib/platform/fields'
import { consentKinds } from './kinds'

export const giveConsentInput = z.object({
  citizenId: idField('unreadable'),
  kind: choiceField(consentKinds, 'unreadable'),
  givenOn: dayField('consentDateMissing'),
})

export const withdrawConsentInput = z.object({
  consentId: idField('unreadable'),
  withdrawnOn: dayField('withdrawnDateMissing'),
})
