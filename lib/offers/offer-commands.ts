import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, type Day, dayOrNull, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { mayKeepOffers } from './access'
import { countWaiting, listParticipations, lockOffer } from './lock-offer'
import { takingPartOn } from './rules/places'
import { addOfferSchema, changeOfferSchema } from './schema'

export const addOffer = defineCommand({
  name: 'offers.add',
  schema: addOfferSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const id = randomUUID()
    await requireOffer(context, { ...input, offerId: id })
    await tx.offer.create({
      data: {
        id,
        unitId: viewer.unitId,
        ...input,
        fromOn: toDbDate(input.fromOn),
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({ kind: 'CREATE', entity: 'Offer', entityId: id, details: { ...input } })
    return { value: { href: routes.offer(id) } }
  },
})

export const changeOffer = defineCommand({
  name: 'offers.change',
  schema: changeOfferSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { offerId, version, lastDay, ...content } = input
    const before = await lockOffer(tx, { unitId: viewer.unitId, offerId })
    await requireOffer(context, { ...content, offerId })
    if (before.version !== version) throw new ConflictError()
    await requirePlaces(context, { offerId, places: content.places, today })
    const untilOn = lastDay && addDays(lastDay, 1)
    if (untilOn !== null) await requireNobodyWaits(context, { offerId })
    await tx.offer.update({
      where: { id: offerId },
      data: {
        ...content,
        fromOn: toDbDate(content.fromOn),
        untilOn: untilOn && toDbDate(untilOn),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Offer',
      entityId: offerId,
      details: {
        before: {
          name: before.name,
          kind: before.kind,
          programmeId: before.programmeId,
          places: before.places,
          untilOn: dayOrNull(before.untilOn),
        },
        after: { ...content, untilOn },
      },
    })
    return { value: null }
  },
})

type Keeping = Pick<CommandContext<unknown>, 'tx' | 'viewer'>
type Wanted = { offerId: string; name: string; programmeId: string | null }

/** By somebody who keeps the catalogue, under a name of its own, in a programme of the unit. */
async function requireOffer({ tx, viewer }: Keeping, { offerId, name, programmeId }: Wanted): Promise<void> {
  if (!mayKeepOffers(viewer)) throw new NotFoundError({ entity: 'Offer', entityId: offerId })
  const { unitId } = viewer
  const [same, programme] = await Promise.all([
    tx.offer.findFirst({
      where: { unitId, id: { not: offerId }, name: { equals: name, mode: 'insensitive' } },
      select: { id: true },
    }),
    programmeId === null
      ? null
      : tx.programme.findFirst({ where: { id: programmeId, unitId, isActive: true }, select: { id: true } }),
  ])
  if (same) throw new FieldError('name', 'offerNameTaken')
  if (programmeId !== null && !programme) throw new FieldError('programmeId', 'offerProgrammeUnknown')
}

async function requirePlaces(
  { tx }: Keeping,
  { offerId, places, today }: { offerId: string; places: number | null; today: Day },
): Promise<void> {
  const taking = takingPartOn(await listParticipations(tx, offerId), today)
  if (places !== null && places < taking) throw new FieldError('places', 'offerPlacesTaken', { taking })
}

/** Nobody is left waiting for what is closed. */
async function requireNobodyWaits({ tx }: Keeping, { offerId }: { offerId: string }): Promise<void> {
  const waiting = await countWaiting(tx, offerId)
  if (waiting > 0) throw new FieldError('lastDay', 'offerHasWaiting', { waiting })
}
