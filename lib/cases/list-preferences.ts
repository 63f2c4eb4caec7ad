import { z } from 'zod'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { CaseloadScope } from './caseload-words'

/** The columns beside the citizen's, in the order they are shown. */
export const caseloadColumns = [
  'NEXT_STEP',
  'DUE',
  'LANE',
  'COMPANY',
  'PAID_HOURS',
  'STRIP',
  'LAST_CONTACT',
  'OWNER',
] as const
export type CaseloadColumn = (typeof caseloadColumns)[number]

export const densities = ['NORMAL', 'COMPACT'] as const
export type Density = (typeof densities)[number]

export type CaseloadPreference = { columns: readonly CaseloadColumn[]; density: Density }

/** Until the person chooses; whose cases they are goes without saying in the own list. */
export function shippedPreference(scope: CaseloadScope): CaseloadPreference {
  return {
    columns: caseloadColumns.filter((column) => column !== 'OWNER' || scope !== 'MINE'),
    density: 'NORMAL',
  }
}

/** How one person wants a list, and the filters kept under a name; a column that is no more is left out. */
export const listAnswer = z.object({
  preference: z
    .object({ columns: z.array(z.string()), density: z.enum(densities) })
    .transform(
      (stored): CaseloadPreference => ({
        columns: caseloadColumns.filter((column) => stored.columns.includes(column)),
        density: stored.density,
      }),
    )
    .nullable(),
  views: z.array(z.object({ id: z.string(), name: z.string(), query: z.string() })),
})

export type SavedView = z.infer<typeof listAnswer>['views'][number]

export function sqlListAnswer({ userId }: Viewer, list: 'CASELOAD'): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'preference', (SELECT json_build_object('columns', p."columns", 'density', p."density")
      FROM "list_preferences" p WHERE p."userId" = ${userId}::uuid AND p."list" = ${list}),
    'views', (SELECT coalesce(json_agg(json_build_object('id', v."id", 'name', v."name", 'query', v."query")
        ORDER BY v."ordinal", v."name"), '[]')
      FROM "saved_views" v WHERE v."userId" = ${userId}::uuid AND v."list" = ${list}))`
}
