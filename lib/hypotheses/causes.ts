import { professionalMarkers } from '@/lib/talk/professional-markers'

/** What lies in the job or around it; the rest of the list is what the adviser sees in the talk (domain.md 3.2). */
export const jobCauses = [
  'TASKS',
  'HOURS',
  'INTRODUCTION',
  'WORKING_ENVIRONMENT',
  'SEASONAL',
  'TRANSPORT',
  'FAMILY',
  'LANGUAGE',
] as const

export const hypothesisCauses = [...professionalMarkers, ...jobCauses] as const

export type HypothesisCause = (typeof hypothesisCauses)[number]
export type JobCause = (typeof jobCauses)[number]

export function isCause(code: string): code is HypothesisCause {
  return (hypothesisCauses as readonly string[]).includes(code)
}

export function isJobCause(code: HypothesisCause): code is JobCause {
  return (jobCauses as readonly string[]).includes(code)
}
