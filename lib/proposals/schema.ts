import { z } from 'zod'
import { addMonths } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { parseCpr } from '@/lib/citizens/rules/cpr'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import { choiceField, dayField, idField, requiredText } from '@/lib/platform/fields'

export const occasions = ['INFORMATION_MEETING', 'FIRST_TALK', 'OTHER_TALK'] as const
export const staffSides = ['JOBCENTER', 'SYGEDAGPENGE'] as const

const OLDEST_TALK_MONTHS = 24

/** Ten digits of a person born by today, written with or without hyphen and spaces. */
const cprField = requiredText('cprMissing', 20).transform((text, context) => {
  const cpr = parseCpr(text.replaceAll(/\s/g, ''))
  if (cpr && cpr.birthOn <= today()) return cpr
  context.addIssue({ code: 'custom', message: 'cprUnreadable' satisfies ValidationKey })
  return z.NEVER
})

const talkOnField = dayField('proposalTalkOnMissing').superRefine((day, context) => {
  const on = today()
  const message: ValidationKey | null =
    day > on ? 'talkOnInFuture' : day < addMonths(on, -OLDEST_TALK_MONTHS) ? 'dayFarAway' : null
  if (message) context.addIssue({ code: 'custom', message })
})

const talk = {
  programmeId: idField('proposalProgrammeMissing'),
  occasion: choiceField(occasions, 'occasionMissing'),
  talkOn: talkOnField,
  reason: requiredText('proposalReasonMissing', 2000),
}

export const proposeByCprSchema = z.object({
  cpr: cprField,
  name: requiredText('nameMissing', 200),
  side: choiceField(staffSides, 'sideMissing'),
  ...talk,
})

export const proposeMemberSchema = z.object({ memberId: idField('memberMissing'), ...talk })
