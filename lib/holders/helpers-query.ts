import 'server-only'
import { listAbsencesOn } from '@/lib/absences/absences-on'
import type { Day } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { now, today } from '@/lib/calendar/today'
import { coversDay, workReadableCitizens } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { CaseRole } from '@/prisma/generated/enums'
import { teamSelect, toTeamRows } from './lock-team'
import { leadOn } from './rules/current-lead'

export type Helper = {
  userId: string
  name: string
  email: string
  /** COACH is asked for a few talks only. */
  roles: (CaseRole | 'COACH')[]
  isLead: boolean
  /** Who helps meanwhile; null = the other half of the pair. */
  away: { standInName: string | null } | null
}

export type HelpersPrint = {
  citizen: { id: string; name: string }
  officeName: string
  printedOn: Day
  helpers: Helper[]
}

/** “Hvem hjælper mig med hvad”: a paper for the citizen. Null where there is no open case the viewer may read. */
export async function getHelpersPrint(viewer: Viewer, citizenId: string): Promise<HelpersPrint | null> {
  const on = today()
  const [file, absences] = await Promise.all([
    db.case.findFirst({
      where: {
        citizenId,
        closedOn: null,
        citizen: { AND: [workReadableCitizens(viewer, { today: on, now: now() })] },
      },
      select: {
        id: true,
        citizen: { select: { id: true, name: true } },
        unit: { select: { officeName: true } },
        coachingReferrals: { where: coversDay(on), select: { coachId: true } },
        ...teamSelect,
      },
    }),
    listAbsencesOn(db, { unitId: viewer.unitId, on }),
  ])
  if (!file) return null
  const rows = toTeamRows(file)
  const holding = rows.holders.filter((one) => isInRange(one, on))
  const coachIds = file.coachingReferrals.map(({ coachId }) => coachId)
  const people = await db.user.findMany({
    where: { id: { in: [...holding.map(({ userId }) => userId), ...coachIds] } },
    select: { id: true, name: true, email: true },
  })
  const leadId = leadOn(rows, on)
  const helpers = people.map((person): Helper => {
    const roles: Helper['roles'] = holding
      .filter(({ userId }) => userId === person.id)
      .map(({ role }) => role)
    return {
      userId: person.id,
      name: person.name,
      email: person.email,
      roles: coachIds.includes(person.id) ? [...roles, 'COACH'] : roles,
      isLead: person.id === leadId,
      away: absences.has(person.id) ? { standInName: absences.get(person.id)?.name ?? null } : null,
    }
  })
  await recordAuditBy(viewer, db, {
    kind: 'PRINT',
    operation: 'page borgere/hvem-hjaelper',
    entity: 'Case',
    entityId: file.id,
    citizenId,
  })
  return {
    citizen: file.citizen,
    officeName: file.unit.officeName,
    printedOn: on,
    helpers: helpers.sort(
      (a, b) => Number(b.isLead) - Number(a.isLead) || a.name.localeCompare(b.name, 'da'),
    ),
  }
}
