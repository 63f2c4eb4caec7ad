import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { checkAssignment } from '@/lib/holders/caseload-norms'
import { coversDay, listableCases } from '@/lib/platform/access'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { hasRole } from '@/lib/platform/viewer'
import { canTransferFrom, staffRolesOf } from './access'
import { type HeldCase, listHeldCases, toDbRange } from './held-cases'
import { type HoldingPlan, planHolding } from './rules/plan-holding'
import { rowsOf } from './rules/undo'
import { transferCasesSchema } from './schema'

type Context = CommandContext<z.output<typeof transferCasesSchema>>

const LONGEST_AHEAD_DAYS = 365

/** All cases or none: every citizen's row is held, in one order, before the first role row is read for good. */
export const transferCases = defineCommand({
  name: 'transfers.make',
  schema: transferCasesSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { giverId, receiverId, role } = input
    if (!canTransferFrom(viewer, giverId)) throw new NotFoundError({ entity: 'User', entityId: giverId })
    const lent = lentPeriod(input, today)
    await requireReceiver(context)
    const cases = await lockCases(context)
    const planned = planAll(cases, lent)
    const normReason = await requireNorm(context, { adding: cases.length, on: lent.from })

    const transferId = randomUUID()
    await tx.caseTransfer.create({
      data: {
        id: transferId,
        unitId: viewer.unitId,
        giverId,
        receiverId,
        role,
        ...toDbRange(lent),
        reason: input.transferReason,
        note: input.handoverNote,
        normReason,
        createdAt: now(),
        createdById: viewer.userId,
        items: {
          createMany: {
            data: planned.map(({ held }) => ({
              caseId: held.caseId,
              endedHolderId: held.holderId,
              previousUntilOn: held.range.until && toDbDate(held.range.until),
            })),
          },
        },
      },
      select: { id: true },
    })
    await moveRows(context, { transferId, planned, endsOn: lent.from })
    for (const { held, plan } of planned) {
      await audit({
        kind: 'CHANGE',
        entity: 'Case',
        entityId: held.caseId,
        citizenId: held.citizenId,
        details: { transferId, role, giverId, receiverId, from: plan.endsOn, until: plan.receiver.until },
      })
    }
    await audit({
      kind: 'CREATE',
      entity: 'CaseTransfer',
      entityId: transferId,
      details: { giverId, receiverId, role, ...lent, cases: cases.length, aboveNorm: normReason !== null },
    })
    return { value: { href: `${routes.transfers}?ny=${transferId}` } }
  },
})

function lentPeriod(input: Context['input'], today: Day): { from: Day; until: Day | null } {
  const { transferFromOn: from, lentLastDayOn, kind } = input
  if (from < today) throw new FieldError('transferFromOn', 'transferFromPast')
  if (from > addDays(today, LONGEST_AHEAD_DAYS)) throw new FieldError('transferFromOn', 'dayFarAway')
  if (kind === 'PERMANENT' || lentLastDayOn === null) return { from, until: null }
  if (lentLastDayOn < from) throw new FieldError('lentLastDayOn', 'lentLastDayBeforeFirst', { day: from })
  if (lentLastDayOn > addDays(from, LONGEST_AHEAD_DAYS)) throw new FieldError('lentLastDayOn', 'dayFarAway')
  return { from, until: addDays(lentLastDayOn, 1) }
}

async function requireReceiver({ tx, viewer, input }: Context): Promise<void> {
  const { giverId, receiverId, role, transferFromOn } = input
  const receiver = await tx.user.findFirst({
    where: {
      id: receiverId,
      deactivatedAt: null,
      roleAssignments: {
        some: { unitId: viewer.unitId, role: { in: staffRolesOf[role] }, ...coversDay(transferFromOn) },
      },
    },
    select: { id: true },
  })
  if (!receiver || receiverId === giverId) throw new FieldError('receiverId', 'receiverUnknown')
}

/** The cases asked for, as the giver holds them now that nobody else can change them. */
async function lockCases({ tx, viewer, today, input }: Context): Promise<HeldCase[]> {
  const { giverId, role, caseIds, withHidden } = input
  const asked = { unitId: viewer.unitId, giverId, role, on: today }
  const wanted = new Set(caseIds)
  if (withHidden) {
    const held = (await listHeldCases(tx, asked)).map(({ caseId }) => caseId)
    const listable = await tx.case.findMany({
      where: { id: { in: held }, AND: [listableCases(viewer, today)] },
      select: { id: true },
    })
    const shown = new Set(listable.map(({ id }) => id))
    for (const caseId of held) if (!shown.has(caseId)) wanted.add(caseId)
  }
  const known = await tx.case.findMany({
    where: { id: { in: [...wanted] }, unitId: viewer.unitId },
    select: { id: true, number: true, citizenId: true },
  })
  await lockCitizens(
    tx,
    known.map(({ citizenId }) => citizenId),
  )
  const held = (await listHeldCases(tx, asked)).filter(({ caseId }) => wanted.has(caseId))
  const stillHeld = new Set(held.map(({ caseId }) => caseId))
  const gone = known.filter(({ id }) => !stillHeld.has(id))
  if (gone.length > 0 || held.length === 0) {
    throw new RefusalError({
      rule: 'R21',
      reason: 'CASES_CHANGED',
      facts: { count: gone.length, numbers: listNumbers(gone, input) },
    })
  }
  return held
}

/** Those that were chosen by name; one the viewer may not see stays without a number. */
function listNumbers(
  cases: readonly { id: string; number: string }[],
  { caseIds }: { caseIds: string[] },
): string {
  const named = cases.filter(({ id }) => caseIds.includes(id)).map(({ number }) => number)
  return named.sort().join(', ') || '–'
}

type Planned = { held: HeldCase; plan: HoldingPlan }

function planAll(cases: readonly HeldCase[], lent: { from: Day; until: Day | null }): Planned[] {
  const planned = cases.map((held) => ({ held, plan: planHolding(held.range, lent) }))
  const tooNew = planned.filter(({ plan }) => plan === null)
  if (tooNew.length > 0) {
    const numbers = tooNew.map(({ held }) => held.number).sort()
    throw new RefusalError({
      rule: 'R21',
      reason: 'HELD_TOO_SHORT',
      facts: { count: tooNew.length, numbers: numbers.slice(0, 10).join(', '), day: lent.from },
    })
  }
  return planned as Planned[]
}

/** R10: above the norm only a leader's reason, or a leader's allowance, lets the cases through. */
async function requireNorm(
  context: Context,
  { adding, on }: { adding: number; on: Day },
): Promise<string | null> {
  const { viewer, input } = context
  const { receiverId: userId, role, normReason } = input
  const refusal = await checkAssignment(context, { userId, role, adding, on })
  if (!refusal) return null
  if (!hasRole(viewer, 'LEDER')) throw new RefusalError(refusal)
  if (normReason) return normReason
  const { after, norm } = refusal.facts
  throw new FieldError('normReason', 'normReasonMissing', { after: Number(after), norm: Number(norm) })
}

async function moveRows(
  { tx, viewer, input }: Context,
  moved: { transferId: string; planned: readonly Planned[]; endsOn: Day },
): Promise<void> {
  const { transferId, planned, endsOn } = moved
  await tx.caseRoleHolder.updateMany({
    where: { id: { in: planned.map(({ held }) => held.holderId) } },
    data: { untilOn: toDbDate(endsOn) },
  })
  await tx.caseRoleHolder.createMany({
    data: planned.flatMap(({ held, plan }) =>
      rowsOf(plan).map(({ isGivers, ...range }) => ({
        caseId: held.caseId,
        role: input.role,
        userId: isGivers ? input.giverId : input.receiverId,
        ...toDbRange(range),
        transferId,
        // What comes back to the giver is no news to them.
        takenOverAt: isGivers ? now() : null,
        createdById: viewer.userId,
      })),
    ),
  })
}
