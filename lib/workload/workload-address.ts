import { z } from 'zod'
import { routes } from '@/lib/platform/routes'
import type { CaseRole } from '@/prisma/generated/enums'

/** Whose load is shown, and the move that is only thought through. The address is the state of the page. */
export type WorkloadChoice = {
  role: CaseRole
  fromId: string | null
  toId: string | null
  count: number | null
}

const roleWords: Record<CaseRole, string> = { VK: 'konsulent', KS: 'raadgiver', MENTOR: 'mentor' }
export const workloadRoles: readonly CaseRole[] = ['VK', 'KS', 'MENTOR']

/** Names in the address that the what-if form posts by. */
export const workloadWords = { role: 'rolle', from: 'fra', to: 'til', count: 'antal' } as const

type Query = Record<string, string | string[] | undefined>

const id = z.uuid()
const number = z.coerce.number().int().min(1).max(500)

/** What is not understood is left out. */
export function parseWorkload(query: Query): WorkloadChoice {
  return {
    role: workloadRoles.find((role) => roleWords[role] === query[workloadWords.role]) ?? 'VK',
    fromId: id.safeParse(query[workloadWords.from]).data ?? null,
    toId: id.safeParse(query[workloadWords.to]).data ?? null,
    count: number.safeParse(query[workloadWords.count]).data ?? null,
  }
}

export function workloadHref({ role }: Pick<WorkloadChoice, 'role'>): string {
  return role === 'VK' ? routes.workload : `${routes.workload}?${workloadWords.role}=${roleWords[role]}`
}

export function roleWordOf(role: CaseRole): string {
  return roleWords[role]
}
