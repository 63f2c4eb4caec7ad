// domain.md section 2 (JobFirst): how the three professional roles of a case are combined, told by who holds them.
import type { CaseRole } from './acting-holder'

export type RoleModel = 'ALL_APART' | 'VK_MENTOR_AND_KS' | 'ALL_INCLUSIVE'

/**
 * The model a case follows. A case without a mentor of its own is mentored by its consultant. Null where no consultant
 * is there, or the roles are combined in a way JobFirst has no name for.
 */
export function roleModelOf(holders: readonly { role: CaseRole; userId: string }[]): RoleModel | null {
  const personOf = (role: CaseRole) => holders.find((one) => one.role === role)?.userId
  const [ks, vk] = [personOf('KS'), personOf('VK')]
  if (!ks || !vk) return null
  const mentors = holders.filter(({ role }) => role === 'MENTOR').map(({ userId }) => userId)
  const mentoredByVk = mentors.length === 0 || mentors.every((userId) => userId === vk)
  if (mentoredByVk) return ks === vk ? 'ALL_INCLUSIVE' : 'VK_MENTOR_AND_KS'
  return ks !== vk && mentors.every((userId) => userId !== ks && userId !== vk) ? 'ALL_APART' : null
}
