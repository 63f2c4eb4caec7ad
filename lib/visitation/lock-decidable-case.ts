import 'server-only'
import { toDbDate } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import type { CommandContext } from '@/lib/platform/command'
import { refuse } from '@/lib/platform/command-error'
import { checkAuthority } from './rules/authority'

type Decider = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>

/**
 * R20: refuses everybody but the authority, and where a case is open everybody but its coordinating adviser. Locks the
 * citizen, so that two decisions on one person wait for one another. The id of the open case; null where none is.
 */
export async function lockDecidableCase(
  { tx, viewer, today }: Decider,
  citizenId: string,
): Promise<string | null> {
  refuse(checkAuthority({ roles: viewer.roles }))
  await lockCitizens(tx, [citizenId])
  const file = await tx.case.findFirst({
    where: { citizenId, closedOn: null },
    select: {
      id: true,
      roleHolders: {
        where: {
          role: 'KS',
          fromOn: { lte: toDbDate(today) },
          OR: [{ untilOn: null }, { untilOn: { gt: toDbDate(today) } }],
        },
        select: { userId: true, user: { select: { name: true } } },
      },
    },
  })
  if (!file) return null
  const holder = file.roleHolders[0]
  const isDeciderOrStoodInFor = holder !== undefined && viewer.coversUserIds.includes(holder.userId)
  refuse(
    checkAuthority({
      roles: viewer.roles,
      coordinator: { name: holder?.user.name ?? '–', isDeciderOrStoodInFor },
    }),
  )
  return file.id
}
