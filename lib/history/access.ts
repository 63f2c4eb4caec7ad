import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** Extracts are brought in by the authority advisers, for their own unit. */
export function visibleImports(viewer: Viewer): Prisma.HistoryImportWhereInput {
  if (!hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return { id: { in: [] } }
  return { unitId: viewer.unitId }
}

/** Programmes an extract can be brought in for: the unit's running ones, not the templates. */
export function importableProgrammes(viewer: Viewer): Prisma.ProgrammeWhereInput {
  if (!hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return { id: { in: [] } }
  return { unitId: viewer.unitId, isActive: true }
}
