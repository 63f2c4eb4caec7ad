import type { EffortKind } from '@/prisma/generated/enums'

export const effortKinds = ['MENTOR', 'STEP_UP', 'HEALTH', 'SOCIAL', 'OTHER'] as const satisfies EffortKind[]

/** P25: what they are called, who gives them and what is noted stays with the case workers. */
const PRIVATE_KINDS: readonly EffortKind[] = ['HEALTH', 'SOCIAL']

export function isPrivateEffort(kind: EffortKind): boolean {
  return PRIVATE_KINDS.includes(kind)
}
