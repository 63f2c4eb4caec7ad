import { beforeEach, describe, expect, it } from 'vitest'
import { giveAccessReason } from '@/lib/citizens/commands'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { getVisitation, getVisitationCitizenId } from '@/lib/visitation/visitation-queries'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createTalk } from '@/tests/factories/talk'
import {
  createDecided,
  createVisitationWorld,
  type VisitationWorld,
} from '@/tests/factories/visitation-world'

describe('P25 the talk a visitation rests on', () => {
  let w: VisitationWorld
  let visitationId: string

  beforeEach(async () => {
    w = await createVisitationWorld()
    await createTalk(db, { screeningId: w.screening.id, createdById: w.adviser.user.id })
    visitationId = (await createDecided(w)).id
  })

  const talkSeenBy = async (viewer: Viewer) => {
    const view = await getVisitation(viewer, visitationId)
    if (!view) throw new Error('The viewer does not see the visitation')
    const { talk } = view.evidence
    return talk && { told: talk.answers.map(({ answer }) => answer), saw: talk.professionalMarkers }
  }

  it('is whole for the authority, without health for the consultant, and not for a leader', async () => {
    expect(await talkSeenBy(w.adviser.viewer)).toEqual({
      told: ['Køkken', 'Ryggen'],
      saw: ['HEALTH', 'POOR_MATCH'],
    })
    expect(await talkSeenBy(w.consultant.viewer)).toEqual({ told: ['Køkken'], saw: ['POOR_MATCH'] })
    const { viewer } = w.leader
    const reason = { citizenId: w.citizen.id, accessReason: 'Klage fra borgeren' }
    await runCommand(giveAccessReason, { viewer, values: reason })
    expect(await talkSeenBy(viewer)).toBeNull()
  })

  it('P09 asked for from another unit is not there, and the attempt is logged', async () => {
    const elsewhere = await createUser(db, {
      unitId: (await createUnit(db)).id,
      role: 'MYNDIGHEDSRAADGIVER',
    })
    expect(await getVisitationCitizenId(elsewhere.viewer, visitationId)).toBeNull()
    const line = { kind: 'DENIED' as const, entityId: visitationId, actorId: elsewhere.user.id }
    expect(await db.auditEvent.count({ where: line })).toBe(1)
  })
})
