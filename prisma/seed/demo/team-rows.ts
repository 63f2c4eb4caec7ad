import { addDays, toDbDate } from '@/lib/calendar/day'
import texts from '../data/workload.json'
import type { DemoContext } from './demo-context'

/** The consultant drives the case once somebody works; a few have a mentor of their own. */
export function addTeams({ people, rows, today, organisation: { userIds } }: DemoContext): void {
  for (const { file, story, dates, index } of people) {
    if (!file || !dates.decidedOn || dates.closedOn) continue
    const { caseId, pair } = file
    const since = addDays(dates.decidedOn, 14)
    if (story.job !== null && since < today && index % 3 === 0) {
      rows.caseLeads.push({
        caseId,
        userId: userIds[pair.vk],
        fromOn: toDbDate(since),
        reason: texts.leadReason,
        createdById: userIds[pair.ks],
      })
    }
    if (pair.vk === 'ali' && index % 5 === 0 && since < today) {
      rows.roleHolders.push({
        caseId,
        role: 'MENTOR',
        userId: userIds.katrine,
        fromOn: toDbDate(since),
        untilOn: null,
        createdById: userIds[pair.ks],
      })
    }
  }
}

/** Beside the stand-in who covers today: one absence that is coming, and one that is over. */
export function addAbsences({ rows, today, organisation: { userIds } }: DemoContext): void {
  rows.absences.push(
    {
      absentId: userIds.ali,
      standInId: null,
      fromOn: toDbDate(addDays(today, 14)),
      untilOn: toDbDate(addDays(today, 21)),
      createdById: userIds.ali,
    },
    {
      absentId: userIds.aase,
      standInId: userIds.oeyvind,
      fromOn: toDbDate(addDays(today, -40)),
      untilOn: toDbDate(addDays(today, -33)),
      createdById: userIds.lone,
    },
  )
}
