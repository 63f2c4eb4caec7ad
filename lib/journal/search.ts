import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { healthReadableCases, workReadableCitizens } from '@/lib/platform/access'
import { NotFoundError } from '@/lib/platform/command-error'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { StaffRead } from '@/lib/platform/staff-read'
import type { NoteKind } from '@/prisma/generated/enums'
import { searchNotesSchema } from './schema'

export type NoteHit = {
  id: string
  kind: NoteKind
  title: string
  text: string
  on: Day
  by: string
  /** The note it adds to, where it is an addendum. */
  addsToTitle: string | null
}
export type NoteHits = { hits: NoteHit[]; hasMore: boolean }

const SHOWN = 25

/** Final notes of a citizen that hold the words; drafts are found by nobody. */
export const searchNotes: StaffRead<typeof searchNotesSchema, NoteHits> = {
  name: 'journal.searchNotes',
  schema: searchNotesSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const on = today()
    const { citizenId, search } = input
    const citizen = await tx.citizen.findFirst({
      where: { id: citizenId, AND: [workReadableCitizens(viewer, { today: on, now: now() })] },
      select: { id: true },
    })
    if (!citizen) throw new NotFoundError({ entity: 'Citizen', entityId: citizenId, citizenId })
    const holds = { contains: search, mode: 'insensitive' as const }
    const found = await tx.journalNote.findMany({
      where: {
        case: { citizenId },
        finalAt: { not: null },
        AND: [
          { OR: [{ title: holds }, { text: holds }] },
          { OR: [{ kind: { not: 'HEALTH' } }, { case: healthReadableCases(viewer, on) }] },
        ],
      },
      orderBy: [{ eventOn: 'desc' }, { finalAt: 'desc' }],
      take: SHOWN + 1,
      select: {
        id: true,
        kind: true,
        title: true,
        text: true,
        eventOn: true,
        createdById: true,
        addsTo: { select: { title: true } },
      },
    })
    const authors = await listStaffNames(
      tx,
      found.map((note) => note.createdById),
    )
    const hits = found.slice(0, SHOWN).map(({ eventOn, createdById, addsTo, ...note }) => ({
      ...note,
      on: fromDbDate(eventOn),
      by: authors.get(createdById) ?? '',
      addsToTitle: addsTo?.title ?? null,
    }))
    await audit({
      kind: 'SEARCH',
      entity: 'Citizen',
      entityId: citizenId,
      citizenId,
      details: { criterion: { by: 'note', text: search }, noteIds: hits.map((hit) => hit.id) },
    })
    return { hits, hasMore: found.length > SHOWN }
  },
}
