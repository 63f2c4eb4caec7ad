import 'server-only'
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/calendar/today'
import { lockWritableCitizen } from '@/lib/citizens/lock-writable-citizen'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import { addDocumentSchema, saveDocumentVersionSchema } from './schema'

/** The text itself is kept in its versions, not in the audit trail. */
export const addDocument = defineCommand({
  name: 'jobSearch.addDocument',
  schema: addDocumentSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { citizenId, kind } = input
    await lockWritableCitizen(context, citizenId)
    const id = randomUUID()
    const seriesId = randomUUID()
    await tx.applicationDocument.create({
      data: { ...input, id, seriesId, version: 1, createdAt: now(), createdById: viewer.userId },
      select: { id: true },
    })
    const details = { seriesId, kind, version: 1 }
    await audit({ kind: 'CREATE', entity: 'ApplicationDocument', entityId: id, citizenId, details })
    return { value: { href: routes.citizenDocument(citizenId, seriesId) } }
  },
})

/** A new version; the earlier ones stay as they were. */
export const saveDocumentVersion = defineCommand({
  name: 'jobSearch.saveDocumentVersion',
  schema: saveDocumentVersionSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { seriesId, title, text } = input
    const subject = await latestOf(tx, seriesId)
    if (!subject) throw new NotFoundError({ entity: 'ApplicationDocument', entityId: seriesId })
    const { citizenId, kind } = subject
    await lockWritableCitizen(context, citizenId)
    const latest = await latestOf(tx, seriesId)
    if (latest && latest.version !== input.version) throw await conflictWith(tx, latest)
    const id = randomUUID()
    const version = input.version + 1
    await tx.applicationDocument.create({
      data: {
        id,
        citizenId,
        seriesId,
        kind,
        title,
        text,
        version,
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    const details = { seriesId, version, title: { before: latest?.title, after: title } }
    await audit({ kind: 'CHANGE', entity: 'ApplicationDocument', entityId: id, citizenId, details })
    return { value: { href: routes.citizenDocument(citizenId, seriesId) } }
  },
})

function latestOf(tx: Tx, seriesId: string) {
  return tx.applicationDocument.findFirst({
    where: { seriesId },
    orderBy: { version: 'desc' },
    select: { citizenId: true, kind: true, title: true, version: true, createdAt: true, createdById: true },
  })
}

async function conflictWith(tx: Tx, latest: { createdAt: Date; createdById: string }) {
  const by = await tx.user.findUnique({ where: { id: latest.createdById }, select: { name: true } })
  return new ConflictError(by && { name: by.name, at: latest.createdAt })
}
