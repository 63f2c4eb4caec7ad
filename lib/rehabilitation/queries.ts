import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { RehabilitationStepKind } from '@/prisma/generated/enums'
import { listedPreparations, writablePreparations } from './access'

export type PreparationRow = {
  visitationId: string
  citizenName: string
  birthOn: Day
  programme: string
  placedOn: Day
  /** The latest line of the record; null = nothing has been done yet. */
  latest: { kind: RehabilitationStepKind; on: Day } | null
}

export type PreparationList = {
  bodyName: string
  rows: PreparationRow[]
  /** People only cleared users see. */
  hidden: number
  may: { nameBody: boolean }
}

/** Everyone being prepared for the rehabilitation team, the longest waiting first. */
export async function listPreparations(viewer: Viewer): Promise<PreparationList> {
  const where = listedPreparations(viewer, { today: today(), now: now() })
  const [unit, visitations, all] = await Promise.all([
    db.unit.findUniqueOrThrow({ where: { id: viewer.unitId }, select: { rehabilitationBody: true } }),
    db.visitation.findMany({
      where,
      orderBy: [{ decidedOn: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        citizenId: true,
        decidedOn: true,
        programme: { select: { name: true } },
        citizen: { select: { name: true, birthOn: true } },
        rehabilitationSteps: {
          orderBy: [{ happenedOn: 'desc' }, { createdAt: 'desc' }],
          take: 1,
          select: { kind: true, happenedOn: true },
        },
      },
    }),
    hasRole(viewer, 'LEDER') && !viewer.isCleared
      ? db.visitation.count({
          where: listedPreparations({ ...viewer, isCleared: true }, { today: today(), now: now() }),
        })
      : null,
  ])
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /visitation/forberedelse',
    entity: 'Visitation',
    details: { citizenIds: visitations.map((row) => row.citizenId) },
  })
  return {
    bodyName: unit.rehabilitationBody,
    rows: visitations.flatMap(({ id, citizen, programme, decidedOn, rehabilitationSteps: [latest] }) =>
      decidedOn === null
        ? []
        : [
            {
              visitationId: id,
              citizenName: citizen.name,
              birthOn: fromDbDate(citizen.birthOn),
              programme: programme.name,
              placedOn: fromDbDate(decidedOn),
              latest: latest ? { kind: latest.kind, on: fromDbDate(latest.happenedOn) } : null,
            },
          ],
    ),
    hidden: all === null ? 0 : all - visitations.length,
    may: { nameBody: hasRole(viewer, 'LEDER') },
  }
}

export type PreparationRecord = {
  bodyName: string
  steps: {
    id: string
    kind: RehabilitationStepKind
    on: Day
    participants: string | null
    note: string
    by: string
  }[]
  may: { add: boolean }
}

/** The record beside a visitation the caller has opened for the viewer. */
export async function getPreparationRecord(viewer: Viewer, visitationId: string): Promise<PreparationRecord> {
  const [unit, rows, writable] = await Promise.all([
    db.unit.findUniqueOrThrow({ where: { id: viewer.unitId }, select: { rehabilitationBody: true } }),
    db.rehabilitationStep.findMany({
      where: { visitationId, visitation: { programme: { unitId: viewer.unitId } } },
      orderBy: [{ happenedOn: 'asc' }, { createdAt: 'asc' }],
    }),
    db.visitation.findFirst({
      where: { id: visitationId, AND: [writablePreparations(viewer, today())] },
      select: { id: true },
    }),
  ])
  const nameOf = await listStaffNames(
    db,
    rows.map((row) => row.createdById),
  )
  return {
    bodyName: unit.rehabilitationBody,
    steps: rows.map(({ id, kind, happenedOn, participants, note, createdById }) => ({
      ...{ id, kind, participants, note },
      on: fromDbDate(happenedOn),
      by: nameOf.get(createdById) ?? '–',
    })),
    may: { add: writable !== null },
  }
}
