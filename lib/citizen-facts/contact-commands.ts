import 'server-only'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { lockWritableCitizen } from '@/lib/citizens/lock-writable-citizen'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError } from '@/lib/platform/command-error'
import type { Protection } from '@/prisma/generated/enums'
import { changeContactSchema } from './schema'

const contactSelect = {
  phone: true,
  email: true,
  address: true,
  language: true,
  needsInterpreter: true,
  protection: true,
} as const

type Contact = {
  phone: string | null
  email: string | null
  address: string | null
  language: string | null
  needsInterpreter: boolean
  protection: Protection
}

/** P18: whoever edits does not see an address that is hidden, so an empty field leaves it as it is. */
export const changeContact = defineCommand({
  name: 'citizenFacts.changeContact',
  schema: changeContactSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const { citizenId, version, removeAddress, needsInterpreter, address, ...said } = input
    await lockWritableCitizen(context, citizenId)
    const { version: stored, ...before } = await tx.citizen.findUniqueOrThrow({
      where: { id: citizenId },
      select: { ...contactSelect, version: true },
    })
    if (stored !== version) {
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [citizenId] }))
    }
    const isHidden = before.protection !== 'NONE'
    const kept = isHidden && removeAddress.length === 0 ? before.address : null
    const after: Contact = {
      ...said,
      needsInterpreter: needsInterpreter.length > 0,
      address: address ?? kept,
    }
    await tx.citizen.update({
      where: { id: citizenId },
      data: { ...after, version: { increment: 1 } },
      select: { id: true },
    })
    const changed = changesBetween(before, after)
    await audit({ kind: 'CHANGE', entity: 'Citizen', entityId: citizenId, citizenId, details: changed })
    return { value: null }
  },
})

/** Field by field; of a hidden address only that it changed. */
function changesBetween(before: Contact, after: Contact): Record<string, unknown> {
  const fields = (Object.keys(contactSelect) as (keyof Contact)[]).filter(
    (field) => before[field] !== after[field],
  )
  const isSecret = before.protection !== 'NONE' || after.protection !== 'NONE'
  return Object.fromEntries(
    fields.map((field) => [
      field,
      field === 'address' && isSecret ? { isChanged: true } : { before: before[field], after: after[field] },
    ]),
  )
}
