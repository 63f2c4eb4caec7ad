import { createHash } from 'node:crypto'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import type { ProgrammeKey } from './citizen-stories'
import type { DemoContext } from './demo-context'
import { instantOn } from './instants'

/** One completed import per extract; the counts grow as people are added. */
export function addImports({
  random,
  rows,
  organisation,
  programmes,
}: Pick<DemoContext, 'random' | 'rows' | 'organisation' | 'programmes'>): DemoContext['importIds'] {
  const importIds = { GA: new Map<Day, string>(), HJK: new Map<Day, string>() }
  for (const key of Object.keys(importIds) as ProgrammeKey[]) {
    for (const extractOn of programmes[key].extractDays) {
      const id = random.uuid()
      const fileName = `udtraek-${key.toLowerCase()}-${extractOn}.csv`
      importIds[key].set(extractOn, id)
      rows.imports.push({
        id,
        unitId: organisation.unitId,
        programmeId: programmes[key].id,
        fileName,
        fileHash: createHash('sha256').update(fileName).digest('hex'),
        status: 'COMPLETED',
        extractOn: toDbDate(extractOn),
        coversUntil: toDbDate(addDays(extractOn, 1)),
        rowCount: 0,
        peopleCount: 0,
        rejectedCount: 0,
        warningCount: 0,
        report: { rejected: [], warnings: [] },
        createdAt: instantOn(addDays(extractOn, 1)),
        completedAt: instantOn(addDays(extractOn, 1), 12),
        createdById: organisation.userIds.aase,
      })
    }
  }
  return importIds
}
