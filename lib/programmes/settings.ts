import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'

const dayText = z.custom<Day>((value) => typeof value === 'string' && isDay(value))

/** The numbers of the rules that a programme may set; the defaults are the shipped ones. */
export const programmeSettings = z.object({
  screening: z
    .object({
      /** R01: fires above this many months on public support of 48 */
      supportMonths: z.number().int().default(24),
      unemploymentSpells: z.number().int().default(3),
      sickSpells: z.number().int().default(3),
      /** R01: fires above this many sick months */
      sickMonths: z.number().int().default(10),
      employments: z.number().int().default(4),
      /** R01: fires when the mean of the last three employments is below this many months */
      shortEmploymentMonths: z.number().default(6),
      /** R01: suggest the target group from this many markers */
      suggestFromMarkers: z.number().int().default(2),
      /** Days from a person comes into the queue until the screening is due */
      dueDays: z.number().int().min(1).max(365).default(28),
    })
    .prefault({}),
  aftercare: z
    .object({
      /** R02: months of trial period, from S to T */
      trialMonths: z.number().int().min(1).default(3),
      /** R02: most days between visits */
      visitIntervalDays: z.number().int().min(1).max(28).default(28),
      /** R03: the hotline closes this many months after S */
      hotlineUntilMonths: z.number().int().default(12),
      /** R06: days after S by which the start meeting is held */
      startMeetingDays: z.number().int().default(7),
    })
    .prefault({}),
  visitation: z
    .object({
      /** Accepted visitations the programme aims at; null = it names none */
      targetCount: z.number().int().nullable().default(30),
      /** Days the fund has to answer a visitation sent to it */
      answerDays: z.number().int().min(1).max(90).default(14),
      /** Accepted visitations there shall be on a day, and still on later ones */
      milestones: z.array(z.object({ on: dayText, atLeast: z.number().int().min(1) })).default([]),
    })
    .prefault({}),
})

export type ProgrammeSettingsValues = z.infer<typeof programmeSettings>

/** Used for a case without a programme of its own. */
export const defaultProgrammeSettings: ProgrammeSettingsValues = programmeSettings.parse({})
