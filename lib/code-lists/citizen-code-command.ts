import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { lockWritableCitizen } from '@/lib/citizens/lock-writable-citizen'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { CodeList } from '@/prisma/generated/enums'
import { listedCodeSelect, toListedCode } from './lists'
import { NO_CODE, setCitizenCodeSchema } from './schema'

/** The code before ends as the new one begins. On the day it began it is corrected instead: a code is had at least a day. */
export const setCitizenCode = defineCommand({
  name: 'codeLists.setCitizenCode',
  schema: setCitizenCodeSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { citizenId, list, fromOn } = input
    await lockWritableCitizen(context, citizenId)
    const latest = await tx.citizenCode.findFirst({ where: { citizenId, list }, orderBy: { fromOn: 'desc' } })
    const running = latest?.untilOn === null ? latest : null
    if ((running?.id ?? null) !== input.seen) {
      const entityIds = latest ? [latest.id] : []
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds }))
    }
    const code = input.code === NO_CODE ? null : input.code
    if (code !== null) await requireValid(tx, { list, code, on: fromOn })
    if (code === (running?.code ?? null)) throw new FieldError('code', 'citizenCodeUnchanged')
    const begun = running && fromDbDate(running.fromOn)
    if (begun && fromOn < begun) throw new FieldError('fromOn', 'citizenCodeTooEarly', { day: begun })
    const endedOn = !running && latest?.untilOn ? fromDbDate(latest.untilOn) : null
    if (endedOn && fromOn < endedOn) throw new FieldError('fromOn', 'citizenCodeTooEarly', { day: endedOn })
    const line = { entity: 'CitizenCode', citizenId }
    const details = { list, code: { before: running?.code ?? null, after: code }, fromOn }
    if (running && begun === fromOn) {
      await correct(tx, running.id, code)
      await audit({
        kind: 'CHANGE',
        ...line,
        entityId: running.id,
        details: { ...details, isCorrection: true },
      })
      return { value: null }
    }
    if (running) {
      await tx.citizenCode.update({
        where: { id: running.id },
        data: { untilOn: toDbDate(fromOn) },
        select: { id: true },
      })
    }
    const id = randomUUID()
    if (code !== null) {
      await tx.citizenCode.create({
        data: { id, citizenId, list, code, fromOn: toDbDate(fromOn), createdById: viewer.userId },
        select: { id: true },
      })
    }
    await audit({ kind: 'CHANGE', ...line, entityId: code === null ? (running?.id ?? id) : id, details })
    return { value: null }
  },
})

async function correct(tx: Tx, id: string, code: string | null): Promise<void> {
  if (code === null) await tx.citizenCode.delete({ where: { id }, select: { id: true } })
  else await tx.citizenCode.update({ where: { id }, data: { code }, select: { id: true } })
}

/** P32: a code is given only for days on which it counts. */
async function requireValid(tx: Tx, { list, code, on }: { list: CodeList; code: string; on: Day }) {
  const rows = await tx.codeListItem.findMany({ where: { list, code }, select: listedCodeSelect })
  if (rows.some((row) => isInRange(toListedCode(row), on))) return
  throw new FieldError('code', 'citizenCodeNotValid', { day: on })
}
