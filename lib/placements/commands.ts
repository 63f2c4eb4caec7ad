import 'server-only'
import { randomUUID } from 'node:crypto'
import { requireNearToday } from '@/lib/aftercare/job-commands'
import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { lockCase } from '@/lib/cases/lock-case'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError } from '@/lib/platform/command-error'
import { lockPlacement } from './lock-placement'
import {
  addHoursInput,
  correctPlacementDatesInput,
  endPlacementInput,
  registerPlacementInput,
} from './schema'

/** The first hours are agreed from the first day. */
export const registerPlacement = defineCommand({
  name: 'placements.register',
  schema: registerPlacementInput,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const file = await lockCase({ ...context, ...input })
    const { kind, companyName, cvr, fromOn, lastDayOn, totalHours, paidHours } = input
    requireDates({ fromOn, lastDayOn, today })
    const id = randomUUID()
    await tx.placement.create({
      data: {
        id,
        unitId: file.unitId,
        citizenId: file.citizenId,
        caseId: file.id,
        kind,
        companyName,
        cvr,
        ...datesToDb({ fromOn, lastDayOn }),
        createdById: viewer.userId,
        hours: {
          create: {
            id: randomUUID(),
            fromOn: toDbDate(fromOn),
            totalHours,
            paidHours,
            createdById: viewer.userId,
          },
        },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'Placement',
      entityId: id,
      citizenId: file.citizenId,
      details: { kind, cvr, fromOn, lastDayOn, totalHours, paidHours },
    })
    return { value: null, touchedCitizenIds: [file.citizenId] }
  },
})

/** Other weekly hours from a day on; hours agreed from the same day before give way to them. */
export const addHours = defineCommand({
  name: 'placements.addHours',
  schema: addHoursInput,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const placement = await lockPlacement({ ...context, ...input })
    const { fromOn, totalHours, paidHours } = input
    if (fromOn < placement.from) throw new FieldError('fromOn', 'hoursBeforeStart', { day: placement.from })
    if (placement.lastDayOn !== null && fromOn > placement.lastDayOn) {
      throw new FieldError('fromOn', 'hoursAfterEnd', { day: placement.lastDayOn })
    }
    const before = placement.hours.find((step) => fromDbDate(step.fromOn) === fromOn)
    await tx.placementHours.upsert({
      where: { placementId_fromOn: { placementId: placement.id, fromOn: toDbDate(fromOn) } },
      create: {
        id: randomUUID(),
        placementId: placement.id,
        fromOn: toDbDate(fromOn),
        totalHours,
        paidHours,
        createdById: viewer.userId,
      },
      update: { totalHours, paidHours },
      select: { id: true },
    })
    await tx.placement.update({
      where: { id: placement.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      ...changeOf(placement),
      details: {
        hoursFrom: fromOn,
        before: before && { totalHours: Number(before.totalHours), paidHours: Number(before.paidHours) },
        after: { totalHours, paidHours },
      },
    })
    return { value: null, touchedCitizenIds: [placement.citizenId] }
  },
})

export const correctPlacementDates = defineCommand({
  name: 'placements.correctDates',
  schema: correctPlacementDatesInput,
  run: async (context) => {
    const { tx, today, input, audit } = context
    const placement = await lockPlacement({ ...context, ...input })
    const before = { fromOn: placement.from, lastDayOn: placement.lastDayOn }
    const after = { fromOn: input.fromOn, lastDayOn: input.lastDayOn }
    if (after.fromOn === before.fromOn && after.lastDayOn === before.lastDayOn) {
      throw new FieldError('fromOn', 'dateUnchanged')
    }
    requireDates({ ...after, today })
    await tx.placement.update({
      where: { id: placement.id },
      data: {
        ...datesToDb(after),
        // Without a last day it goes on after all.
        ...(after.lastDayOn === null ? { endKind: null, endReason: null } : {}),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({ ...changeOf(placement), purpose: input.reason, details: { before, after } })
    return { value: null, touchedCitizenIds: [placement.citizenId] }
  },
})

export const endPlacement = defineCommand({
  name: 'placements.end',
  schema: endPlacementInput,
  run: async (context) => {
    const { tx, today, input, audit } = context
    const placement = await lockPlacement({ ...context, ...input })
    if (placement.endKind !== null) throw new ConflictError()
    const { lastDayOn, endKind, endReason } = input
    requireDates({ fromOn: placement.from, lastDayOn, today })
    await tx.placement.update({
      where: { id: placement.id },
      data: {
        ...datesToDb({ fromOn: placement.from, lastDayOn }),
        endKind,
        endReason,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      ...changeOf(placement),
      details: { before: { lastDayOn: placement.lastDayOn }, after: { lastDayOn, endKind } },
    })
    return { value: null, touchedCitizenIds: [placement.citizenId] }
  },
})

type Dates = { fromOn: Day; lastDayOn: Day | null }

function requireDates({ fromOn, lastDayOn, today }: Dates & { today: Day }): void {
  requireNearToday('fromOn', { day: fromOn, today })
  if (lastDayOn === null) return
  requireNearToday('lastDayOn', { day: lastDayOn, today })
  if (lastDayOn < fromOn) throw new FieldError('lastDayOn', 'placementEndsBeforeStart', { day: fromOn })
}

function datesToDb({ fromOn, lastDayOn }: Dates) {
  return { fromOn: toDbDate(fromOn), untilOn: lastDayOn && toDbDate(addDays(lastDayOn, 1)) }
}

function changeOf(placement: { id: string; citizenId: string }) {
  return {
    kind: 'CHANGE' as const,
    entity: 'Placement',
    entityId: placement.id,
    citizenId: placement.citizenId,
  }
}
