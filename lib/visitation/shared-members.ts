import 'server-only'
import { fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { membersSharedWithAKasse } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { VisitationDecision } from '@/prisma/generated/enums'

export type SharedStatus = 'PROPOSED' | 'TALK_HELD' | 'DECIDED'

/** Everything a fund's staff may see of a member. Built field by field: a new column is not shared until it is here. */
export type SharedMember = {
  name: string
  birthYear: number
  programme: string | null
  status: SharedStatus | null
  decision: VisitationDecision | null
  coreElements: string[]
}

/** Own members who consent to sharing, with the latest visitation in each programme; none = still screened. */
export async function listSharedMembers(viewer: Viewer): Promise<SharedMember[]> {
  const members = await db.citizen.findMany({
    where: membersSharedWithAKasse(viewer, today()),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      birthOn: true,
      visitations: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        distinct: ['programmeId'],
        select: {
          status: true,
          talkOn: true,
          decision: true,
          coreElements: true,
          programme: { select: { name: true } },
        },
      },
    },
  })
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /visitation',
    entity: 'Citizen',
    details: { criterion: 'own members with consent', citizenIds: members.map((member) => member.id) },
  })
  return members.flatMap((member): SharedMember[] => {
    const person = { name: member.name, birthYear: Number(fromDbDate(member.birthOn).slice(0, 4)) }
    if (member.visitations.length === 0) {
      return [{ ...person, programme: null, status: null, decision: null, coreElements: [] }]
    }
    return member.visitations.map((visitation) => {
      const isDecided = visitation.status === 'DECIDED'
      return {
        ...person,
        programme: visitation.programme.name,
        status: isDecided ? 'DECIDED' : visitation.talkOn ? 'TALK_HELD' : 'PROPOSED',
        // A draft's decision is not made yet.
        decision: isDecided ? visitation.decision : null,
        coreElements: isDecided ? visitation.coreElements : [],
      }
    })
  })
}
