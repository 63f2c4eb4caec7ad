import 'server-only'
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/calendar/today'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { mayGiveOpinion } from './access'
import { lockVisitation } from './lock-visitation'
import { addOpinionSchema } from './schema'

/** A colleague's second opinion before the decision. Lines are added, never changed. */
export const addOpinion = defineCommand({
  name: 'visitation.addOpinion',
  schema: addOpinionSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const visitation = await lockVisitation(context, input.visitationId)
    if (!mayGiveOpinion(viewer)) throw new NotFoundError({ entity: 'Visitation', entityId: visitation.id })
    if (visitation.status === 'DECIDED') throw new ConflictError()
    const id = randomUUID()
    await tx.visitationOpinion.create({
      data: {
        id,
        visitationId: visitation.id,
        text: input.opinion,
        // The line before is committed by now, so the thread stays in order.
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    const isAuthor = visitation.createdById === viewer.userId
    await audit({
      kind: 'CREATE',
      entity: 'VisitationOpinion',
      entityId: id,
      citizenId: visitation.citizenId,
      details: { visitationId: visitation.id, isAuthor },
    })
    return { value: null }
  },
})
