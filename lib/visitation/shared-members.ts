import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { membersSharedWithAKasse } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { VisitationDecision } from '@/prisma/generated/enums'
import { type FundWait, fundWaitOn } from './rules/flow'
import { sharedFlowSelect, sharedStatusOf } from './shared-flow'

export type SharedStatus = 'PROPOSED' | 'TALK_HELD' | 'ASKED' | 'ANSWERED' | 'DECIDED'

/** Everything a fund's staff may see of a member in the list. Built field by field: a new column is not shared until it is here. */
export type SharedMember = {
  name: string
  birthYear: number
  programme: string | null
  status: SharedStatus | null
  decision: VisitationDecision | null
  coreElements: string[]
  /** What the fund was asked, while it is asked or has answered; null = nothing. */
  asked: { visitationId: string; answerDueOn: Day; wait: FundWait | null } | null
}

/** Own members who consent to sharing, with the latest visitation in each programme; none = still screened. */
export async function listSharedMembers(viewer: Viewer): Promise<SharedMember[]> {
  const on = today()
  const members = await db.citizen.findMany({
    where: membersSharedWithAKasse(viewer, on),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      birthOn: true,
      visitations: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        distinct: ['programmeId'],
        select: { ...sharedFlowSelect, coreElements: true, programme: { select: { name: true } } },
      },
    },
  })
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /visitation',
    entity: 'Citizen',
    details: { criterion: 'own members with consent', citizenIds: members.map((member) => member.id) },
  })
  const rows = members.flatMap((member): SharedMember[] => {
    const person = { name: member.name, birthYear: Number(fromDbDate(member.birthOn).slice(0, 4)) }
    if (member.visitations.length === 0) {
      return [{ ...person, programme: null, status: null, decision: null, coreElements: [], asked: null }]
    }
    return member.visitations.map((visitation) => {
      const isDecided = visitation.status === 'DECIDED'
      const flow = sharedStatusOf(visitation, viewer.aKasseId)
      const { answerDueOn } = flow
      return {
        ...person,
        programme: visitation.programme.name,
        status: flow.status,
        // A draft's decision is not made yet.
        decision: isDecided ? visitation.decision : null,
        coreElements: isDecided ? visitation.coreElements : [],
        asked: answerDueOn
          ? {
              visitationId: visitation.id,
              answerDueOn,
              wait: fundWaitOn({ status: visitation.status, sentOn: flow.sentOn, answerDueOn }, on),
            }
          : null,
      }
    })
  })
  return rows.toSorted((a, b) => Number(b.status === 'ASKED') - Number(a.status === 'ASKED'))
}
