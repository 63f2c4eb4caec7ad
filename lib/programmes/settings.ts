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
  jobSearch: z
    .object({
      /** R08: an intensified plan is due this many months after the start of KE2 without a job; null = not here */
      intensifyAfterMonths: z.number().int().min(1).nullable().default(null),
    })
    .prefault({}),
  course: z
    .object({
      /** R09: referral to the intensive course is due this many months after the track decision; null = not here */
      referAfterMonths: z.number().int().min(1).nullable().default(null),
      /** R09: days from the start of the course by which the joint start meeting is held */
      jointMeetingDays: z.number().int().min(1).default(14),
      /** R12: months from the start of the course to its status */
      statusAfterMonths: z.number().int().min(1).default(3),
    })
    .prefault({}),
  companyActivity: z
    .object({
      /** R11: due this many days after the spell's first day (174 = the last day of week 25); null = not here */
      dueAfterDays: z.number().int().min(1).nullable().default(null),
      /** R11: for other target groups, due on the last day of so many months; null = not here */
      dueAfterMonths: z.number().int().min(1).nullable().default(null),
      /** R11: the warning begins this many days after the spell's first day (133 = week 20) */
      warnAfterDays: z.number().int().min(0).default(133),
    })
    .prefault({}),
  fundContact: z
    .object({
      /** R21: the fund's contact is handed over this many months after the spell's first day; null = not here */
      handoverAfterMonths: z.number().int().min(1).nullable().default(null),
      /** R21: only spells that began on or after this day */
      spellsFrom: dayText.default('2024-01-01'),
    })
    .prefault({}),
  coaching: z
    .object({
      /** R14: held sessions of one referral */
      sessions: z.number().int().min(1).max(10).default(3),
    })
    .prefault({}),
  steps: z
    .object({
      /** FM: the number of steps; 0 = the programme has none */
      count: z.number().int().min(0).max(9).default(0),
      /** R17: days from the start of step 1 by which CV and job goal are there (ours: the source says "in step 1") */
      cvAndGoalDays: z.number().int().min(1).default(28),
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
