import type { Lane } from '@/prisma/generated/enums'

/** From nearest to a job to furthest. */
export const lanesInOrder: readonly Lane[] = ['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM']
