import 'server-only'
import { z } from 'zod'
import { now, today } from '@/lib/calendar/today'
import { getFactsReach } from '@/lib/citizen-facts/reach'
import { readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import type { ApplicationDocumentKind } from '@/prisma/generated/enums'

export type DocumentVersion = {
  version: number
  title: string
  text: string
  savedAt: Date
  by: string | null
}

export type DocumentView = {
  citizenId: string
  seriesId: string
  kind: ApplicationDocumentKind
  latest: DocumentVersion
  /** Newest first. */
  earlier: DocumentVersion[]
  may: { write: boolean }
}

/** All versions of one document; null when it is not there for this viewer. */
export async function getDocument(
  viewer: Viewer,
  { citizenId, seriesId }: { citizenId: string; seriesId: string },
): Promise<DocumentView | null> {
  if (!z.uuid().safeParse(seriesId).success) return null
  const on = today()
  const [rows, reach] = await Promise.all([
    db.applicationDocument.findMany({
      where: {
        seriesId,
        citizen: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      },
      orderBy: { version: 'desc' },
      select: { kind: true, title: true, text: true, version: true, createdAt: true, createdById: true },
    }),
    getFactsReach(viewer, { citizenId, on }),
  ])
  const [first] = rows
  if (!first || !reach.seesWork) return null
  const names = await listStaffNames(
    db,
    rows.map(({ createdById }) => createdById),
  )
  const versions = rows.map(({ createdAt, createdById, kind: _, ...row }) => ({
    ...row,
    savedAt: createdAt,
    by: names.get(createdById) ?? null,
  }))
  const [latest, ...earlier] = versions as [DocumentVersion, ...DocumentVersion[]]
  return { citizenId, seriesId, kind: first.kind, latest, earlier, may: { write: reach.may.write } }
}
