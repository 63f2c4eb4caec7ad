import 'server-only'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { registerCitizens } from '@/lib/citizens/register-citizens'
import type { Cpr } from '@/lib/citizens/rules/cpr'
import { membersSharedWithAKasse } from '@/lib/platform/access'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError } from '@/lib/platform/command-error'
import { blindIndex } from '@/lib/platform/secrets'
import { canProposeByCpr, canProposeMembers } from './access'
import { recordProposal, requireProgramme } from './record-proposal'
import { proposeByCprSchema, proposeMemberSchema } from './schema'

/**
 * A colleague proposes a person met in a talk. The answer is the same whether the person was known or not, and names
 * nobody: a CPR number can't be used to ask who is in the system.
 */
export const proposeByCpr = defineCommand({
  name: 'proposals.proposeByCpr',
  schema: proposeByCprSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { cpr, name, programmeId, ...talk } = input
    if (!canProposeByCpr(viewer)) throw new NotFoundError({ entity: 'Programme', entityId: programmeId })
    const programme = await requireProgramme(tx, { viewer, today, programmeId })
    const citizenId = await findOrRegister(context, { cpr, name })
    await recordProposal(
      { tx, viewer, today, audit },
      { citizenId, programme, repeatedField: 'cpr', ...talk },
    )
    return { value: null }
  },
})

/** A fund proposes an own member who consents to sharing; anyone else is as if not there. */
export const proposeMember = defineCommand({
  name: 'proposals.proposeMember',
  schema: proposeMemberSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { memberId, programmeId, ...talk } = input
    if (!canProposeMembers(viewer)) throw new NotFoundError({ entity: 'Programme', entityId: programmeId })
    const programme = await requireProgramme(tx, { viewer, today, programmeId })
    await lockCitizens(tx, [memberId])
    const member = await tx.citizen.findFirst({
      where: { id: memberId, AND: [membersSharedWithAKasse(viewer, today)] },
      select: { id: true },
    })
    if (!member) throw new FieldError('memberId', 'memberMissing')
    await recordProposal(
      { tx, viewer, today, audit },
      { citizenId: member.id, programme, side: 'A_KASSE', repeatedField: 'memberId', ...talk },
    )
    return { value: null }
  },
})

/** A name typed for a person known already changes nothing: the number says who it is. */
async function findOrRegister(
  { tx, viewer, audit }: CommandContext<unknown>,
  person: { cpr: Cpr; name: string },
): Promise<string> {
  const index = blindIndex(person.cpr.digits)
  // Two proposals of one unknown person at once: the second waits, and finds the person the first registered.
  const key = `${viewer.unitId} ${Buffer.from(index).toString('hex')}`
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`
  const known = await tx.citizen.findUnique({
    where: { unitId_cprIndex: { unitId: viewer.unitId, cprIndex: index } },
    select: { id: true },
  })
  if (known) {
    await lockCitizens(tx, [known.id])
    return known.id
  }
  const { digits, birthOn } = person.cpr
  const registered = await registerCitizens(tx, {
    unitId: viewer.unitId,
    people: [{ cpr: digits, name: person.name, birthOn, aKasseId: null }],
    createdById: viewer.userId,
  })
  const citizenId = registered.get(digits) as string
  await audit({ kind: 'CREATE', entity: 'Citizen', entityId: citizenId, citizenId })
  return citizenId
}
