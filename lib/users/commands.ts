import 'server-only'
import { now } from '@/lib/calendar/today'
import { checkLeaving } from '@/lib/holders/rules/leaving'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { hasRole } from '@/lib/platform/viewer'
import { wizardHref } from '@/lib/transfers/wizard-address'
import { countOpenCases } from './open-cases'
import { userSchema } from './schema'

/** R21: somebody leaves when nobody's case depends on them; their sessions end with it. */
export const deactivateUser = defineCommand({
  name: 'users.deactivate',
  schema: userSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const user = await lockUser(context)
    if (user.id === viewer.userId) throw new FieldError('userId', 'deactivateSelf')
    const openCases = (await countOpenCases(tx, { userIds: [user.id], on: today })).get(user.id) ?? 0
    const refusal = checkLeaving({ openCases })
    if (refusal) {
      const link = { href: wizardHref({ giverId: input.userId }), labelKey: 'transfers.title' }
      throw new RefusalError(refusal, hasRole(viewer, 'LEDER') ? link : null)
    }
    const at = now()
    if (user.deactivatedAt === null) {
      await tx.user.update({ where: { id: user.id }, data: { deactivatedAt: at }, select: { id: true } })
    }
    const sessions = await tx.appSession.updateMany({
      where: { userId: user.id, revokedAt: null },
      data: { revokedAt: at },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'User',
      entityId: user.id,
      details: {
        active: { before: user.deactivatedAt === null, after: false },
        endedSessions: sessions.count,
      },
    })
    return { value: null }
  },
})

export const reactivateUser = defineCommand({
  name: 'users.reactivate',
  schema: userSchema,
  run: async (context) => {
    const { tx, audit } = context
    const user = await lockUser(context)
    await tx.user.update({ where: { id: user.id }, data: { deactivatedAt: null }, select: { id: true } })
    await audit({
      kind: 'CHANGE',
      entity: 'User',
      entityId: user.id,
      details: { active: { before: user.deactivatedAt === null, after: true } },
    })
    return { value: null }
  },
})

/** A user of the administrator's own unit; nobody is given a case meanwhile. */
async function lockUser({
  tx,
  viewer,
  input,
}: CommandContext<{ userId: string }>): Promise<{ id: string; deactivatedAt: Date | null }> {
  const missing = new NotFoundError({ entity: 'User', entityId: input.userId })
  if (!hasRole(viewer, 'ADMIN')) throw missing
  await tx.$queryRaw`SELECT "id" FROM "users" WHERE "id" = ${input.userId}::uuid FOR NO KEY UPDATE`
  const user = await tx.user.findFirst({
    where: { id: input.userId, roleAssignments: { some: { unitId: viewer.unitId } } },
    select: { id: true, deactivatedAt: true },
  })
  if (!user) throw missing
  return user
}
