import { z } from 'zod'
import { type ProgrammeSettingsValues, programmeSettings } from './settings'

/** The parts of a shipped template that carry numbers of the rules; the rest of it is content. */
const templateNumbers = z.object({
  targetGroup: z
    .object({ min: z.number().int().optional(), groups: z.array(z.string()).optional() })
    .optional(),
  rules: z.array(z.string()).default([]),
  steps: z.array(z.unknown()).default([]),
  coreElements: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        trialMonths: z.number().int().optional(),
        visitIntervalDays: z.number().int().optional(),
        hotlineMonths: z.number().int().optional(),
        sessions: z.number().int().optional(),
      }),
    )
    .default([]),
})

export type TemplateCoreElement = { code: string; name: string; ordinal: number }

/** The first version of the settings of a programme made from the template: its own numbers, else the shipped ones. */
export function settingsFromTemplate(template: unknown): ProgrammeSettingsValues {
  const { targetGroup, coreElements, rules, steps } = templateNumbers.parse(template)
  const isJobReady = targetGroup?.groups?.every((group) => group.startsWith('jobparat')) ?? false
  const numberOf = (rule: string, number: number) => (rules.includes(rule) ? number : null)
  const aftercare = coreElements.find((element) => element.trialMonths !== undefined)
  return programmeSettings.parse({
    aftercare: {
      trialMonths: aftercare?.trialMonths,
      visitIntervalDays: aftercare?.visitIntervalDays,
      hotlineUntilMonths:
        aftercare?.trialMonths === undefined || aftercare.hotlineMonths === undefined
          ? undefined
          : aftercare.trialMonths + aftercare.hotlineMonths,
    },
    jobSearch: { intensifyAfterMonths: numberOf('R08', 2) },
    course: { referAfterMonths: numberOf('R09', 3) },
    companyActivity: {
      dueAfterDays: isJobReady ? numberOf('R11', 174) : null,
      dueAfterMonths: isJobReady ? null : numberOf('R11', 12),
    },
    fundContact: { handoverAfterMonths: numberOf('R21', 3) },
    coaching: { sessions: coreElements.find((element) => element.sessions !== undefined)?.sessions },
    steps: { count: steps.length },
    visitation: { targetCount: targetGroup?.min ?? null },
  })
}

export function coreElementsOfTemplate(template: unknown): TemplateCoreElement[] {
  return templateNumbers
    .parse(template)
    .coreElements.map(({ id, name }, index) => ({ code: id, name, ordinal: index + 1 }))
}
