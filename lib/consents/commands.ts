import 'server-only'
import { randomUUID } from 'node:crypto'
import { storeDaysLate } from '@/lib/aftercare/days-late'
import { loadJobs } from '@/lib/aftercare/load-jobs'
import { lockCitizen } from '@/lib/aftercare/lock-job'
import { fromDbDate, toDbDate } from '@/lib/calendar/day'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { consentWritableCitizens } from './access'
import { CONSENT_TEXT_VERSION } from './kinds'
import { giveConsentInput, withdrawConsentInput } from './schema'

export const giveConsent = defineCommand({
  name: 'consents.give',
  schema: giveConsentInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { citizenId, kind, givenOn } = input
    await lockCitizen(tx, citizenId)
    const citizen = await tx.citizen.findFirst({
      where: { id: citizenId, AND: [consentWritableCitizens(viewer, today)] },
      select: { consents: { where: { kind }, select: { givenOn: true, withdrawnOn: true } } },
    })
    if (!citizen) throw new NotFoundError({ entity: 'Citizen', entityId: citizenId, citizenId })
    if (givenOn > today) throw new FieldError('givenOn', 'dayAfterToday')
    for (const earlier of citizen.consents) {
      if (earlier.withdrawnOn === null) {
        throw new FieldError('givenOn', 'consentRunning', { day: fromDbDate(earlier.givenOn) })
      }
      const withdrawnOn = fromDbDate(earlier.withdrawnOn)
      if (givenOn < withdrawnOn)
        throw new FieldError('givenOn', 'consentBeforeWithdrawal', { day: withdrawnOn })
    }
    const id = randomUUID()
    const textVersion = CONSENT_TEXT_VERSION[kind]
    await tx.consent.create({
      data: { id, citizenId, kind, givenOn: toDbDate(givenOn), textVersion, createdById: viewer.userId },
      select: { id: true },
    })
    if (kind === 'AFTERCARE') await storeDaysLateOf(tx, citizenId)
    await audit({
      kind: 'CREATE',
      entity: 'Consent',
      entityId: id,
      citizenId,
      details: { kind, givenOn, textVersion },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

export const withdrawConsent = defineCommand({
  name: 'consents.withdraw',
  schema: withdrawConsentInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { consentId, withdrawnOn } = input
    const where = { id: consentId, citizen: consentWritableCitizens(viewer, today) }
    const subject = await tx.consent.findFirst({ where, select: { citizenId: true } })
    if (!subject) throw new NotFoundError({ entity: 'Consent', entityId: consentId })
    const { citizenId } = subject
    await lockCitizen(tx, citizenId)
    const consent = await tx.consent.findFirstOrThrow({
      where,
      select: { kind: true, givenOn: true, withdrawnOn: true },
    })
    if (consent.withdrawnOn !== null) throw new ConflictError()
    if (withdrawnOn > today) throw new FieldError('withdrawnOn', 'dayAfterToday')
    const givenOn = fromDbDate(consent.givenOn)
    if (withdrawnOn < givenOn) throw new FieldError('withdrawnOn', 'withdrawnBeforeGiven', { day: givenOn })
    await tx.consent.update({
      where: { id: consentId },
      data: { withdrawnOn: toDbDate(withdrawnOn), withdrawnById: viewer.userId },
      select: { id: true },
    })
    if (consent.kind === 'AFTERCARE') await storeDaysLateOf(tx, citizenId)
    await audit({
      kind: 'CHANGE',
      entity: 'Consent',
      entityId: consentId,
      citizenId,
      details: { kind: consent.kind, before: { withdrawnOn: null }, after: { withdrawnOn } },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

async function storeDaysLateOf(tx: Tx, citizenId: string): Promise<void> {
  for (const job of await loadJobs(tx, [citizenId])) await storeDaysLate(tx, job)
}
