import 'server-only'
import { randomUUID } from 'node:crypto'
import { storeDaysLateOf } from '@/lib/aftercare/days-late'
import { cancelPlannedVisits } from '@/lib/aftercare/planned-visit'
import { fromDbDate, toDbDate } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { writableCitizens } from '@/lib/platform/access'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { CONSENT_TEXT_VERSION } from './kinds'
import { giveConsentInput, withdrawConsentInput } from './schema'

export const giveConsent = defineCommand({
  name: 'consents.give',
  schema: giveConsentInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { citizenId, kind, givenOn } = input
    await lockCitizens(tx, [citizenId])
    const citizen = await tx.citizen.findFirst({
      where: { id: citizenId, AND: [writableCitizens(viewer, today)] },
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
    const where = { id: consentId, citizen: writableCitizens(viewer, today) }
    const subject = await tx.consent.findFirst({ where, select: { citizenId: true } })
    if (!subject) throw new NotFoundError({ entity: 'Consent', entityId: consentId })
    const { citizenId } = subject
    await lockCitizens(tx, [citizenId])
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
    let cancelledVisits = 0
    if (consent.kind === 'AFTERCARE') {
      await storeDaysLateOf(tx, citizenId)
      cancelledVisits = await cancelPlannedVisits(tx, { citizenId, after: withdrawnOn })
    }
    await audit({
      kind: 'CHANGE',
      entity: 'Consent',
      entityId: consentId,
      citizenId,
      details: {
        kind: consent.kind,
        before: { withdrawnOn: null },
        after: { withdrawnOn },
        ...(cancelledVisits > 0 ? { cancelledVisits } : {}),
      },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})
