import 'server-only'
import { randomUUID } from 'node:crypto'
import { defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { caseloadQuery, parseCaseloadFilter, queryOf } from './caseload-filter'
import {
  deleteViewSchema,
  renameViewSchema,
  reorderViewSchema,
  saveListLookSchema,
  saveViewSchema,
} from './list-schema'

const LIST = 'CASELOAD'
const MOST_VIEWS = 20

export const saveListLook = defineCommand({
  name: 'cases.saveListLook',
  schema: saveListLookSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const look = { columns: input.columns, density: input.density }
    await tx.listPreference.upsert({
      where: { userId_list: { userId: viewer.userId, list: LIST } },
      create: { userId: viewer.userId, list: LIST, ...look },
      update: look,
    })
    await audit({ kind: 'CHANGE', entity: 'ListPreference', details: { list: LIST, ...look } })
    return { value: null }
  },
})

/** The filter is kept as the list itself writes it: what is no filter is left out. */
export const saveView = defineCommand({
  name: 'cases.saveView',
  schema: saveViewSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const views = await lockViews(tx, viewer)
    requireFreeName(views, { name: input.viewName })
    if (views.length >= MOST_VIEWS) throw new FieldError('viewName', 'tooManyViews', { most: MOST_VIEWS })
    const { filter } = parseCaseloadFilter(queryOf(input.query), viewer)
    const view = {
      id: randomUUID(),
      name: input.viewName,
      query: caseloadQuery({ ...filter, page: 1 }),
      ordinal: (views.at(-1)?.ordinal ?? 0) + 1,
    }
    await tx.savedView.create({ data: { ...view, userId: viewer.userId, list: LIST } })
    await audit({ kind: 'CREATE', entity: 'SavedView', entityId: view.id, details: { query: view.query } })
    return { value: null }
  },
})

export const renameView = defineCommand({
  name: 'cases.renameView',
  schema: renameViewSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const views = await lockViews(tx, viewer)
    const view = requireOwn(views, input.viewId)
    requireFreeName(views, { name: input.viewName, except: view.id })
    await tx.savedView.update({ where: { id: view.id }, data: { name: input.viewName } })
    await audit({ kind: 'CHANGE', entity: 'SavedView', entityId: view.id })
    return { value: null }
  },
})

export const deleteView = defineCommand({
  name: 'cases.deleteView',
  schema: deleteViewSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const view = requireOwn(await lockViews(tx, viewer), input.viewId)
    await tx.savedView.delete({ where: { id: view.id } })
    await audit({ kind: 'DELETE', entity: 'SavedView', entityId: view.id })
    return { value: null }
  },
})

export const reorderView = defineCommand({
  name: 'cases.reorderView',
  schema: reorderViewSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const views = await lockViews(tx, viewer)
    const view = requireOwn(views, input.viewId)
    const place = views.indexOf(view)
    const other = views[place + (input.direction === 'UP' ? -1 : 1)]
    const order = views.map((one) => (one === view && other ? other : one === other ? view : one))
    for (const [index, one] of order.entries()) {
      await tx.savedView.update({ where: { id: one.id }, data: { ordinal: index + 1 } })
    }
    await audit({
      kind: 'CHANGE',
      entity: 'SavedView',
      entityId: view.id,
      details: { direction: input.direction },
    })
    return { value: null }
  },
})

type View = { id: string; name: string; ordinal: number }

/** The viewer's own, in order; a second tab of the same person waits. */
async function lockViews(tx: Tx, { userId }: Viewer): Promise<View[]> {
  await tx.$queryRaw`SELECT "id" FROM "users" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`
  return tx.savedView.findMany({
    where: { userId, list: LIST },
    orderBy: [{ ordinal: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, ordinal: true },
  })
}

function requireOwn(views: readonly View[], id: string): View {
  const view = views.find((one) => one.id === id)
  if (!view) throw new NotFoundError({ entity: 'SavedView', entityId: id })
  return view
}

function requireFreeName(views: readonly View[], { name, except }: { name: string; except?: string }): void {
  const isTaken = views.some(
    (one) => one.id !== except && one.name.toLocaleLowerCase('da') === name.toLocaleLowerCase('da'),
  )
  if (isTaken) throw new FieldError('viewName', 'viewNameTaken')
}
