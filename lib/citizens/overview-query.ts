import 'server-only'
import { addDays, type Day } from '@/lib/calendar/day'
import { isInRange, lastDayOf } from '@/lib/calendar/day-range'
import { today } from '@/lib/calendar/today'
import { type LaneChoice, laneChoicesOf } from '@/lib/cases/lane-choices'
import { LANE_MOVE_DAYS_BACK } from '@/lib/cases/rules/lane-moves'
import { type ConsentOverview, consentOverviewOf } from '@/lib/consents/consent-overview'
import { deadlineActionOf } from '@/lib/deadlines/deadline-actions'
import { leadOn } from '@/lib/holders/rules/current-lead'
import type { JournalEvent } from '@/lib/journal/event-schema'
import { returnFactsOf } from '@/lib/outcomes/return-facts'
import { findReturns, type Return } from '@/lib/outcomes/rules/return'
import type { NamedActivity } from '@/lib/placements/load-activity'
import { hoursInForce } from '@/lib/placements/rules/paid-hours'
import { type PlacementPhase, placementPhase } from '@/lib/placements/rules/placement-phase'
import { writableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Reminder } from '@/lib/reminders/queries'
import type { PlacementKind } from '@/prisma/generated/enums'
import { type FileAccess, findFileAccess } from './file-access'
import { type OverviewRows, readOverview } from './overview-rows'
import { type CaseStripView, caseStripOf } from './overview-strip'
import { type Attention, attentionOf } from './rules/attention'

type StoredFile = NonNullable<OverviewRows['file']>

export type OverviewDeadline = StoredFile['deadlines'][number] & { href: string }

/** A job under aftercare or a placement. */
export type OverviewActivity = {
  id: string
  kind: 'JOB' | PlacementKind
  companyName: string
  phase: PlacementPhase
  from: Day
  lastDay: Day | null
  /** A week, as agreed today; null = not known. Those of a job are all paid. */
  totalHours: number | null
  paidHours: number | null
}

export type CitizenOverview = {
  citizenId: string
  isReplacementCpr: boolean
  contact: {
    phone: string | null
    email: string | null
    /** Shown at once only when the source said it is not protected. */
    address: { isHidden: true } | { isHidden: false; text: string | null }
    language: string | null
    needsInterpreter: boolean
    aKasseName: string | null
  }
  file:
    | (Omit<StoredFile, 'deadlines' | 'jobs' | 'talks' | 'sessions' | 'reminder' | 'leads'> & {
        lead: string | null
      })
    | null
  programmes: OverviewRows['programmes']
  /** What the case asks for, the most urgent first. */
  attention: Attention<OverviewDeadline>[]
  /** Running and coming ones; where there are none, the one that ended last. */
  activities: OverviewActivity[]
  /** What a move into the lane of running activities can rest on; nothing for those who only read. */
  laneChoices: LaneChoice[]
  latestDecision: OverviewRows['decision']
  quotes: OverviewRows['quotes']
  outcomes: OverviewRows['outcomes']
  consents: ConsentOverview
  /** The viewer's own, with the open case it is about. */
  reminder: { caseId: string; reminder: Reminder | null } | null
  /** Null for those who only coach. */
  work: { strip: CaseStripView; coming: ComingEvent[]; latest: JournalEvent[]; returns: Return[] } | null
  may: {
    write: boolean
    revealCpr: boolean
    seeAftercare: boolean
    openVisitation: boolean
    /** Perhaps: its page asks more closely. */
    reopen: boolean
  }
}

/** Something planned, or a deadline, in the strip's coming year. */
export type ComingEvent = { key: string; on: Day } & (
  | { kind: 'VISIT' | 'TALK' | 'SESSION' }
  | { kind: 'DEADLINE'; deadline: OverviewDeadline }
)

/** The page of one case; null where the file is closed to the viewer. */
export async function getCitizenOverview(viewer: Viewer, citizenId: string): Promise<CitizenOverview | null> {
  const on = today()
  const [access, writable] = await Promise.all([
    findFileAccess(viewer, citizenId),
    db.citizen.findFirst({
      where: { id: citizenId, AND: [writableCitizens(viewer, on)] },
      select: { id: true },
    }),
  ])
  if (!access) return null
  const { healthCaseIds } = access
  const rows = await readOverview({ citizenId, viewerId: viewer.userId, healthCaseIds, today: on })
  const { file } = rows
  const deadlines = linkedDeadlines({ rows, access, citizenId })
  // Not for those who only coach.
  const seesWork = access.readsJournal
  return {
    citizenId,
    isReplacementCpr: rows.isReplacementCpr,
    contact: {
      phone: rows.phone,
      email: rows.email,
      address: rows.protection === 'NONE' ? { isHidden: false, text: rows.address } : { isHidden: true },
      language: rows.language,
      needsInterpreter: rows.needsInterpreter,
      aKasseName: rows.aKasseName,
    },
    file: file && { ...file, lead: leadOf(file, on) },
    programmes: rows.programmes,
    attention: file && file.closedOn === null ? attentionOn({ file, rows, deadlines }, on) : [],
    activities: activitiesOn(rows, on),
    laneChoices:
      access.writableCaseId === null
        ? []
        : laneChoicesOf(namedOf(rows), { from: addDays(on, -LANE_MOVE_DAYS_BACK), upTo: on }),
    latestDecision: rows.decision,
    quotes: rows.quotes,
    outcomes: rows.outcomes,
    consents: consentOverviewOf({
      citizenId,
      today: on,
      periods: rows.consents,
      may: { write: writable !== null },
    }),
    reminder: reminderOf(file),
    work: access.readsJournal
      ? {
          strip: caseStripOf(rows, on),
          coming: comingAfter(file, deadlines, on),
          latest: rows.latest,
          returns: returnsOf(rows),
        }
      : null,
    may: {
      write: access.writableCaseId !== null,
      revealCpr: hasRole(viewer, 'MYNDIGHEDSRAADGIVER'),
      seeAftercare: seesWork,
      openVisitation: seesWork,
      reopen: file !== null && file.closedOn !== null && isCaseWorker(viewer),
    },
  }
}

type Linking = { rows: OverviewRows; access: FileAccess; citizenId: string }

/** Each deadline leads to where it is met, or, for those who only read, to where it is seen. */
function linkedDeadlines({ rows: { file }, access, citizenId }: Linking): OverviewDeadline[] {
  return (file?.deadlines ?? []).map((deadline) => {
    const job = file?.jobs.find(({ employmentId }) => employmentId === deadline.subjectId)
    const action = deadlineActionOf({ ...deadline, citizenId, aftercareId: job?.aftercareId ?? null })
    return { ...deadline, href: access.writableCaseId ? action.href : action.placeHref }
  })
}

function attentionOn(
  { file, rows, deadlines }: { file: StoredFile; rows: OverviewRows; deadlines: OverviewDeadline[] },
  on: Day,
) {
  return attentionOf(
    {
      deadlines,
      visits: file.jobs.flatMap(({ aftercareId, plannedOn }) =>
        plannedOn ? [{ id: aftercareId, on: plannedOn }] : [],
      ),
      talks: file.talks,
      sessions: file.sessions,
      isInActiveLane: file.lane === 'ACTIVE',
      hasRunningActivity: [...file.jobs, ...rows.placements].some((activity) => isInRange(activity, on)),
    },
    on,
  )
}

function activitiesOn({ file, placements }: OverviewRows, on: Day): OverviewActivity[] {
  const all = [
    ...(file?.jobs ?? []).map((job) => ({
      id: job.aftercareId,
      kind: 'JOB' as const,
      companyName: job.companyName,
      phase: placementPhase(job, on),
      from: job.from,
      lastDay: lastDayOf(job),
      totalHours: job.weeklyHours,
      paidHours: job.weeklyHours,
    })),
    ...placements.map((placement) => {
      const hours = hoursInForce(placement)
      const agreed = hours.find((stretch) => isInRange(stretch, on)) ?? hours.at(on < placement.from ? 0 : -1)
      return {
        id: placement.id,
        kind: placement.kind,
        companyName: placement.companyName,
        phase: placementPhase(placement, on),
        from: placement.from,
        lastDay: lastDayOf(placement),
        totalHours: agreed?.totalHours ?? null,
        paidHours: agreed?.paidHours ?? null,
      }
    }),
  ].sort((a, b) => (a.from < b.from ? 1 : -1))
  const current = all.filter(({ phase }) => phase !== 'ENDED')
  return current.length > 0 ? current : all.slice(0, 1)
}

function namedOf({ file, placements }: OverviewRows): NamedActivity[] {
  return [
    ...placements.map(({ id, kind, companyName, from, until }) => ({
      kind: 'PLACEMENT' as const,
      placementKind: kind,
      id,
      companyName,
      from,
      until,
    })),
    ...(file?.jobs ?? []).map(({ aftercareId, companyName, from, until }) => ({
      kind: 'JOB' as const,
      id: aftercareId,
      companyName,
      from,
      until,
    })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1))
}

function comingAfter(file: StoredFile | null, deadlines: OverviewDeadline[], on: Day): ComingEvent[] {
  if (!file || file.closedOn !== null) return []
  const planned = (kind: 'VISIT' | 'TALK' | 'SESSION', rows: readonly { id: string; on: Day }[]) =>
    rows.map((row): ComingEvent => ({ key: `${kind} ${row.id}`, kind, on: row.on }))
  const visits = file.jobs.flatMap(({ aftercareId, plannedOn }) =>
    plannedOn ? [{ id: aftercareId, on: plannedOn }] : [],
  )
  return [
    ...planned('VISIT', visits),
    ...planned('TALK', file.talks),
    ...planned('SESSION', file.sessions),
    ...deadlines
      .filter(({ closesOn }) => closesOn === null || closesOn > on)
      .map(
        (deadline): ComingEvent => ({
          key: `due ${deadline.kind} ${deadline.subjectId} ${deadline.sequence}`,
          kind: 'DEADLINE',
          on: deadline.dueOn,
          deadline,
        }),
      ),
  ].filter((event) => event.on >= on)
}

function leadOf({ holders, leads }: StoredFile, on: Day): string | null {
  const leadId = leadOn({ holders, leads }, on)
  return holders.find(({ userId }) => userId === leadId)?.name ?? null
}

/** R13, by the history and the recorded outcomes. */
function returnsOf({ history, placements, outcomes }: OverviewRows): Return[] {
  const support = new Map(history.benefitTypes.map(({ code, publicSupport }) => [code, publicSupport]))
  const inEducation = placements.filter(({ kind }) => kind === 'EDUCATION')
  const asApprentice = placements.filter(({ kind }) => kind === 'VOKSENLAERE')
  return findReturns(
    returnFactsOf({
      periods: history.periods,
      isSupport: (code) => support.get(code) ?? false,
      jobs: [...history.employments, ...asApprentice],
      educations: [...history.educations, ...inEducation],
      outcomes,
    }),
  )
}

function reminderOf(file: StoredFile | null): CitizenOverview['reminder'] {
  if (!file || file.closedOn !== null) return null
  return { caseId: file.id, reminder: file.reminder && { caseId: file.id, ...file.reminder } }
}
