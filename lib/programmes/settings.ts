import { z } from 'zod'

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
    })
    .prefault({}),
})

export type ProgrammeSettingsValues = z.infer<typeof programmeSettings>

/** Used for a case without a programme of its own. */
export const defaultProgrammeSettings: ProgrammeSettingsValues = programmeSettings.parse({})
