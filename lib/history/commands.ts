import 'server-only'
import { createHash } from 'node:crypto'
import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { maskCprIn } from '@/lib/platform/mask-cpr'
import { routes } from '@/lib/platform/routes'
import { newRowId } from '@/lib/platform/row-id'
import { decrypt, encrypt } from '@/lib/platform/secrets'
import { queueScreenings } from '@/lib/screening/queue-screenings'
import { importableProgrammes } from './access'
import { auditPeople } from './audit-people'
import { listBenefitTypesOn } from './benefit-table'
import { makeReport } from './import-report'
import { countPlans, planImport } from './plan-import'
import { readUpload } from './read-upload'
import { importSchema, uploadImportSchema } from './schema'
import {
  answerRepeat,
  countsOf,
  findImported,
  finishImport,
  type ImportAnswer,
  lockImport,
} from './stored-imports'
import { type PlanOfKnown, writeHistory } from './write-history'

const LONGEST_FILE_NAME = 200

export const uploadImport = defineCommand({
  name: 'history.uploadImport',
  schema: uploadImportSchema,
  run: async ({ tx, viewer, today, input, audit }): Promise<{ value: ImportAnswer }> => {
    const programme = await tx.programme.findFirst({
      where: { id: input.programmeId, AND: [importableProgrammes(viewer)] },
      select: { id: true },
    })
    if (!programme) throw new NotFoundError({ entity: 'Programme', entityId: input.programmeId })
    checkDays({ ...input, today })
    const content = new Uint8Array(await input.file.arrayBuffer())
    const file = { programmeId: programme.id, fileHash: createHash('sha256').update(content).digest('hex') }
    const before = await findImported(tx, { unitId: viewer.unitId, ...file })
    if (before) return answerRepeat(audit, before)

    const benefitTypes = await listBenefitTypesOn(tx, today)
    const { extract, extractOn } = await readUpload({
      content,
      benefitCodes: [...benefitTypes.keys()],
      extractOn: input.extractOn,
      today,
    })
    if (input.coversFrom !== null && input.coversFrom > extractOn) {
      throw new FieldError('coversFrom', 'coversFromAfterExtract', { extractOn })
    }
    const plans = await planImport(tx, { unitId: viewer.unitId, people: extract.people, extractOn })
    const counts = countsOf({ extract, counts: countPlans(plans) })
    const importId = newRowId()
    await tx.historyImport.create({
      data: {
        id: importId,
        unitId: viewer.unitId,
        ...file,
        fileName: maskCprIn(input.file.name).slice(0, LONGEST_FILE_NAME),
        content: encrypt(content),
        extractOn: toDbDate(extractOn),
        coversFrom: input.coversFrom && toDbDate(input.coversFrom),
        coversUntil: toDbDate(addDays(extractOn, 1)),
        ...counts,
        report: makeReport(extract),
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'HistoryImport',
      entityId: importId,
      details: { status: 'PREVIEW', ...file, ...counts },
    })
    return { value: { href: routes.import(importId), importId, isRepeat: false } }
  },
})

export const completeImport = defineCommand({
  name: 'history.import',
  schema: importSchema,
  run: async ({
    tx,
    viewer,
    today,
    input,
    audit,
  }): Promise<{ value: ImportAnswer; touchedCitizenIds?: string[] }> => {
    // One import at a time in a unit: two of the same people would register them twice.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`history.import ${viewer.unitId}`}, 0))`
    const found = await lockImport(tx, viewer, input.importId)
    const { programmeId, fileHash } = found
    const before = await findImported(tx, { unitId: viewer.unitId, programmeId, fileHash })
    if (before) return answerRepeat(audit, before)
    if (found.status !== 'PREVIEW' || found.content === null) throw new ConflictError()

    const benefitTypes = await listBenefitTypesOn(tx, today)
    const { extract, extractOn } = await readUpload({
      content: decrypt(found.content),
      benefitCodes: [...benefitTypes.keys()],
      extractOn: fromDbDate(found.extractOn),
      today,
    })
    const coversFrom = found.coversFrom && fromDbDate(found.coversFrom)
    const planned = await planImport(tx, { unitId: viewer.unitId, people: extract.people, extractOn })
    const plans = await writeHistory(tx, {
      viewer,
      importId: found.id,
      extractOn,
      coversFrom,
      plans: planned,
    })
    const touchedCitizenIds = citizensWithChangedJobs(plans)
    // Before the screenings are, as a decision locks them; the refresh of the deadlines needs the citizens last.
    await lockCitizens(tx, touchedCitizenIds)
    const screenings = await queueScreenings(tx, {
      viewer,
      today,
      programmeId,
      importId: found.id,
      screenedOn: extractOn,
      citizenIds: plans.map((plan) => plan.citizenId),
    })
    const counts = countsOf({ extract, counts: countPlans(planned) })
    await finishImport(tx, { ...found, counts, report: makeReport(extract) })
    await auditPeople(tx, { viewer, operation: 'history.import', importId: found.id, plans })
    await audit({
      kind: 'CHANGE',
      entity: 'HistoryImport',
      entityId: found.id,
      details: { status: { before: 'PREVIEW', after: 'COMPLETED' }, ...counts, ...screenings },
    })
    return {
      value: { href: routes.import(found.id), importId: found.id, isRepeat: false },
      touchedCitizenIds,
    }
  },
})

export const discardImport = defineCommand({
  name: 'history.discardImport',
  schema: importSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const found = await lockImport(tx, viewer, input.importId)
    if (found.status !== 'PREVIEW') throw new ConflictError()
    await tx.historyImport.update({
      where: { id: found.id },
      data: { status: 'DISCARDED', content: null, report: {}, completedAt: now() },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'HistoryImport',
      entityId: found.id,
      details: { status: { before: 'PREVIEW', after: 'DISCARDED' } },
    })
    return { value: { href: routes.imports } }
  },
})

function checkDays(input: { extractOn: Day | null; coversFrom: Day | null; today: Day }): void {
  if (input.extractOn !== null && input.extractOn > input.today) {
    throw new FieldError('extractOn', 'extractAfterToday')
  }
  if (input.coversFrom !== null && input.coversFrom > input.today) {
    throw new FieldError('coversFrom', 'coversFromAfterExtract', {
      extractOn: input.extractOn ?? input.today,
    })
  }
}

/** A job's last day moves aftercare deadlines. */
function citizensWithChangedJobs(plans: readonly PlanOfKnown[]): string[] {
  return plans.filter((plan) => plan.employments.changed.length > 0).map((plan) => plan.citizenId)
}
