import 'server-only'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { SavedView } from './list-preferences'

/** The viewer's own, in the order they are shown. */
export function listSavedViews({ userId }: Viewer): Promise<SavedView[]> {
  return db.savedView.findMany({
    where: { userId, list: 'CASELOAD' },
    orderBy: [{ ordinal: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, query: true },
  })
}
