import 'server-only'
import { type Day, dayOrNull } from '@/lib/calendar/day'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { type BaselineScope, isSameScope } from './scope'

export type ScopeChoice =
  | { scope: BaselineScope; kind: 'PROGRAMME'; programme: string }
  | {
      scope: BaselineScope
      kind: 'IMPORT'
      programmeId: string
      programme: string
      extractOn: Day | null
      importedAt: Date
    }

const IMPORTS_OFFERED = 50

/** What the viewer's unit can be analysed by: its newest extracts first, then its projects by name. */
export async function listScopeChoices(viewer: Viewer): Promise<ScopeChoice[]> {
  const [imports, programmes] = await Promise.all([
    db.historyImport.findMany({
      where: { unitId: viewer.unitId, status: 'COMPLETED' },
      orderBy: [{ completedAt: 'desc' }, { id: 'desc' }],
      take: IMPORTS_OFFERED,
      select: {
        id: true,
        extractOn: true,
        createdAt: true,
        completedAt: true,
        programmeId: true,
        programme: { select: { name: true } },
      },
    }),
    db.programme.findMany({
      where: { unitId: viewer.unitId, isActive: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
  ])
  return [
    ...imports.map(
      ({ id, programmeId, programme, extractOn, completedAt, createdAt }): ScopeChoice => ({
        scope: { kind: 'IMPORT', id },
        kind: 'IMPORT',
        programmeId,
        programme: programme.name,
        extractOn: dayOrNull(extractOn),
        importedAt: completedAt ?? createdAt,
      }),
    ),
    ...programmes.map(
      ({ id, name }): ScopeChoice => ({
        scope: { kind: 'PROGRAMME', id },
        kind: 'PROGRAMME',
        programme: name,
      }),
    ),
  ]
}

/** The choice asked for; the first one where none is; null for one the unit does not have. */
export function pickChoice(choices: readonly ScopeChoice[], asked: BaselineScope | null): ScopeChoice | null {
  if (asked === null) return choices[0] ?? null
  return choices.find(({ scope }) => isSameScope(scope, asked)) ?? null
}
