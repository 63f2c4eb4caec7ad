import 'server-only'
import { listAbsencesOn } from '@/lib/absences/absences-on'
import { type Day, fromDbDate, lastDayBefore } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { now, today } from '@/lib/calendar/today'
import { coversDay, workReadableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { staffRolesOf } from '@/lib/transfers/access'
import type { CaseRole } from '@/prisma/generated/enums'
import { type TeamHolder, type TeamLead, teamChangeableCases, teamSelect, toTeamRows } from './lock-team'
import { leadOn } from './rules/current-lead'
import { type RoleModel, roleModelOf } from './rules/role-model'

export type CurrentHolder = TeamHolder & {
  isLead: boolean
  /** Who acts for them while they are away; null standIn = the other half of the pair. */
  away: { standInName: string | null } | null
}

export type HandoverOnCase = {
  giverName: string
  by: string | null
  on: Day
  lentLastDay: Day | null
  reason: string
  note: string | null
  /** The viewer has just been given the case and has not said “I have it”. */
  isNewToViewer: boolean
}

export type Candidate = { id: string; name: string; load: number }

export type CaseTeam = {
  citizenId: string
  caseId: string
  on: Day
  isOpen: boolean
  teamName: string
  /** What the team has agreed on, and what the case does; null = another combination. */
  teamModel: RoleModel
  caseModel: RoleModel | null
  current: CurrentHolder[]
  coming: TeamHolder[]
  earlier: TeamHolder[]
  leads: TeamLead[]
  lead: { userId: string; name: string } | null
  /** The newest of the dated leads, for the form; it may lie ahead. */
  lastLeadId: string | null
  handover: HandoverOnCase | null
  candidates: Record<CaseRole, Candidate[]>
  may: { change: boolean }
}

/** Everyone around the citizen's case, over time. Null where the viewer may not open the file or there is no case. */
export async function getCaseTeam(viewer: Viewer, citizenId: string): Promise<CaseTeam | null> {
  const on = today()
  const file = await db.case.findFirst({
    where: { citizenId, citizen: { AND: [workReadableCitizens(viewer, { today: on, now: now() })] } },
    orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { openedOn: 'desc' }],
    select: {
      id: true,
      closedOn: true,
      team: { select: { name: true, roleModel: true } },
      transferItems: {
        where: { transfer: { undoneAt: null } },
        orderBy: { transfer: { createdAt: 'desc' } },
        take: 1,
        select: {
          transfer: {
            select: {
              id: true,
              fromOn: true,
              untilOn: true,
              reason: true,
              note: true,
              createdById: true,
              giver: { select: { name: true } },
            },
          },
        },
      },
      ...teamSelect,
    },
  })
  if (!file) return null
  const rows = toTeamRows(file)
  const transfer = file.transferItems[0]?.transfer
  const [changeable, absences, madeBy] = await Promise.all([
    db.case.findFirst({
      where: { id: file.id, closedOn: null, AND: [teamChangeableCases(viewer, on)] },
      select: { id: true },
    }),
    listAbsencesOn(db, { unitId: viewer.unitId, on }),
    transfer ? db.user.findUnique({ where: { id: transfer.createdById }, select: { name: true } }) : null,
  ])
  const holding = rows.holders.filter((one) => isInRange(one, on))
  const leadId = leadOn(rows, on)
  const leading = holding.find(({ userId }) => userId === leadId)
  return {
    citizenId,
    caseId: file.id,
    on,
    isOpen: file.closedOn === null,
    teamName: file.team.name,
    teamModel: file.team.roleModel,
    caseModel: roleModelOf(holding),
    current: holding.map((one) => ({
      ...one,
      isLead: one.userId === leadId,
      away: absences.has(one.userId) ? { standInName: absences.get(one.userId)?.name ?? null } : null,
    })),
    coming: rows.holders.filter(({ from }) => from > on),
    earlier: rows.holders.filter(({ until }) => until !== null && until <= on).toReversed(),
    leads: rows.leads.toReversed(),
    lead: leading ? { userId: leading.userId, name: leading.name } : null,
    lastLeadId: rows.leads.at(-1)?.id ?? null,
    handover: transfer
      ? {
          giverName: transfer.giver.name,
          by: madeBy?.name ?? null,
          on: fromDbDate(transfer.fromOn),
          lentLastDay: lastDayBefore(transfer.untilOn),
          reason: transfer.reason,
          note: transfer.note,
          isNewToViewer: holding.some((one) => one.isNew && one.userId === viewer.userId),
        }
      : null,
    candidates: changeable ? await listCandidates(viewer, on) : { KS: [], VK: [], MENTOR: [] },
    may: { change: changeable !== null },
  }
}

/** Active people who may hold each role, with what they hold in it today. */
async function listCandidates(viewer: Viewer, on: Day): Promise<Record<CaseRole, Candidate[]>> {
  const { unitId } = viewer
  const people = await db.user.findMany({
    where: {
      deactivatedAt: null,
      roleAssignments: { some: { unitId, role: { in: staffRolesOf.MENTOR }, ...coversDay(on) } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      roleAssignments: { where: { unitId, ...coversDay(on) }, select: { role: true } },
    },
  })
  const loads = await db.caseRoleHolder.groupBy({
    by: ['userId', 'role'],
    where: { userId: { in: people.map(({ id }) => id) }, case: { closedOn: null }, ...coversDay(on) },
    _count: true,
  })
  const loadOf = new Map(loads.map((row) => [`${row.userId} ${row.role}`, row._count]))
  const inRole = (role: CaseRole): Candidate[] =>
    people
      .filter(({ roleAssignments }) =>
        roleAssignments.some((assignment) => staffRolesOf[role].includes(assignment.role)),
      )
      .map(({ id, name }) => ({ id, name, load: loadOf.get(`${id} ${role}`) ?? 0 }))
  return { KS: inRole('KS'), VK: inRole('VK'), MENTOR: inRole('MENTOR') }
}
