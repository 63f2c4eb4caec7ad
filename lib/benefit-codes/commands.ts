import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { type CountingKind, countingColumns, countingKinds } from './counting'
import { type CodeMeaning, meaningSelect, seenOf, toMeaning } from './meaning'
import { listPeopleOnCode, recountCode } from './recount-code'
import { addBenefitCodeInput, changeBenefitCodeInput, endBenefitCodeInput } from './schema'

export const addBenefitCode = defineCommand({
  name: 'benefitCodes.add',
  schema: addBenefitCodeInput,
  run: async ({ tx, viewer, input, audit }) => {
    requireAdministrator(viewer, input.code)
    await lockTable(tx)
    const known = await tx.benefitType.findFirst({ where: { code: input.code }, select: { id: true } })
    if (known) throw new FieldError('code', 'codeExists', { code: input.code })
    const id = await createMeaning(tx, input)
    await audit({ kind: 'CREATE', entity: 'BenefitType', entityId: id, details: { after: input } })
    return { value: null }
  },
})

/** Closes what the code meant until the day, and gives it a new meaning from it. */
export const changeBenefitCode = defineCommand({
  name: 'benefitCodes.change',
  schema: changeBenefitCodeInput,
  run: async ({ tx, viewer, today, input: { seen, ...input }, audit }) => {
    requireAdministrator(viewer, input.code)
    const latest = await lockLatest(tx, { code: input.code, seen })
    if (input.validFrom <= latest.from)
      throw new FieldError('validFrom', 'codeFromTooEarly', { day: latest.from })
    if (latest.until === null || latest.until > input.validFrom) {
      await tx.benefitType.update({
        where: { id: latest.id },
        data: { validUntil: toDbDate(input.validFrom), successorCode: null },
        select: { id: true },
      })
    }
    const id = await createMeaning(tx, input)
    const recounted = countsAlike(latest, input)
      ? 0
      : await recountCode(tx, { code: input.code, from: input.validFrom, today })
    await audit({
      kind: 'CHANGE',
      entity: 'BenefitType',
      entityId: id,
      details: { before: latest, after: input, recountedCitizens: recounted },
    })
    return {
      value: null,
      touchedCitizenIds: await listPeopleOnCode(tx, { code: input.code, from: input.validFrom }),
    }
  },
})

/** The code's last day. Periods with it go on counting as they did, so nothing is counted anew. */
export const endBenefitCode = defineCommand({
  name: 'benefitCodes.end',
  schema: endBenefitCodeInput,
  run: async ({ tx, viewer, input, audit }) => {
    const { code, seen, lastOn, successorCode } = input
    requireAdministrator(viewer, code)
    const latest = await lockLatest(tx, { code, seen })
    if (latest.until !== null) throw new ConflictError()
    if (lastOn < latest.from) throw new FieldError('lastOn', 'codeLastDayBeforeStart', { day: latest.from })
    if (successorCode !== null) await requireSuccessor(tx, { code, successorCode })
    await tx.benefitType.update({
      where: { id: latest.id },
      data: { validUntil: toDbDate(addDays(lastOn, 1)), successorCode },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'BenefitType',
      entityId: latest.id,
      details: { code, before: { lastOn: null }, after: { lastOn, successorCode } },
    })
    return { value: null }
  },
})

function requireAdministrator(viewer: Viewer, code: string): void {
  if (!hasRole(viewer, 'ADMIN')) throw new NotFoundError({ entity: 'BenefitType', entityId: code })
}

/** One administrator at a time: a code that is not there yet has no row to lock. */
async function lockTable(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('benefit_types'))`
}

/** The code's newest meaning, if it is still the one the form was opened on. */
async function lockLatest(tx: Tx, { code, seen }: { code: string; seen: string }): Promise<CodeMeaning> {
  await lockTable(tx)
  const row = await tx.benefitType.findFirst({
    where: { code },
    orderBy: { validFrom: 'desc' },
    select: meaningSelect,
  })
  if (!row) throw new NotFoundError({ entity: 'BenefitType', entityId: code })
  const latest = toMeaning(row)
  if (seenOf(latest) !== seen) throw new ConflictError()
  return latest
}

async function requireSuccessor(tx: Tx, codes: { code: string; successorCode: string }): Promise<void> {
  const known = await tx.benefitType.findFirst({
    where: { code: codes.successorCode, NOT: { code: codes.code } },
    select: { id: true },
  })
  if (!known) throw new FieldError('successorCode', 'codeSuccessorUnknown')
}

type NewMeaning = {
  code: string
  labelDa: string
  labelEn: string
  counts: readonly CountingKind[]
  stripClass: string
  validFrom: Day
}

async function createMeaning(tx: Tx, { code, labelDa, labelEn, counts, stripClass, validFrom }: NewMeaning) {
  const id = randomUUID()
  await tx.benefitType.create({
    data: {
      id,
      code,
      labelDa,
      labelEn,
      ...countingColumns(counts),
      stripClass,
      validFrom: toDbDate(validFrom),
    },
    select: { id: true },
  })
  return id
}

/** Only names differ: no figure changes. */
function countsAlike(latest: CodeMeaning, input: NewMeaning): boolean {
  const isAlike = (kind: CountingKind) => latest.counts.includes(kind) === input.counts.includes(kind)
  return latest.stripClass === input.stripClass && countingKinds.every(isAlike)
}
