import 'server-only'
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/calendar/today'
import type { CommandContext } from '@/lib/platform/command'
import { routes } from '@/lib/platform/routes'
import { recountScreenings } from '@/lib/screening/recount-screenings'
import type { CorrectionKind } from '@/prisma/generated/enums'
import type { LockedCitizen, WriteContext } from './lock-history'
import { auditableValues, type JobValues, type PeriodValues } from './row-values'

type Reasoned = { citizenId: string; kind: CorrectionKind; reason: string }

/** Who corrects, when and why; the rows it makes and replaces point to it. */
export async function createCorrection({ tx, viewer }: WriteContext, made: Reasoned): Promise<string> {
  const id = randomUUID()
  await tx.historyCorrection.create({
    data: { id, ...made, createdById: viewer.userId, createdAt: now() },
    select: { id: true },
  })
  return id
}

type Corrected = {
  entity: 'BenefitPeriod' | 'Employment'
  /** The row that counts now; where none does, the one that did. */
  entityId: string
  correctionId: string
  kind: CorrectionKind
  before: PeriodValues | JobValues | null
  after: PeriodValues | JobValues | null
  /** Codes and ids beside the values. */
  more?: Record<string, string | boolean>
}

/** Leaves the line, counts the open screenings from the history as it is now, and says which deadlines to look at. */
export async function settleCorrection(
  { tx, today, audit }: Pick<CommandContext<unknown>, 'tx' | 'today' | 'audit'>,
  citizen: LockedCitizen,
  { entity, entityId, correctionId, kind, before, after, more }: Corrected,
) {
  await audit({
    kind: kind === 'ADDED' ? 'CREATE' : 'CHANGE',
    entity,
    entityId,
    citizenId: citizen.id,
    details: {
      correctionId,
      correction: kind,
      before: before && auditableValues(before),
      after: after && auditableValues(after),
      ...more,
    },
  })
  await recountScreenings(tx, { unitId: citizen.unitId, today, citizenIds: [citizen.id] })
  return {
    value: { href: `${routes.citizenHistory(citizen.id)}?gemt=1#gemt`, rowId: entityId },
    touchedCitizenIds: [citizen.id],
  }
}
