import 'server-only'
import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { DeadlineSource } from '@/lib/platform/deadline-source'
import { settingsOn, settingsVersions } from '@/lib/programmes/settings-on'
import { cvAndGoalOf, cvAndGoalSelect } from './cv-and-goal-facts'
import { cvAndGoalDeadlines } from './rules/cv-and-goal'

/** R17 from the first step of every enrolment in a programme with steps; the consultant sees to both. */
export const cvAndGoalSource: DeadlineSource = {
  ruleIds: ['R17'],
  listDeadlines: async (tx, citizenIds) => {
    const rows = await tx.enrolment.findMany({
      where: { citizenId: { in: [...citizenIds] }, programmeSteps: { some: {} } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        citizenId: true,
        untilOn: true,
        programme: { select: { settings: settingsVersions } },
        programmeSteps: { orderBy: { fromOn: 'asc' }, take: 1, select: { fromOn: true, caseId: true } },
        citizen: { select: cvAndGoalSelect },
      },
    })
    return rows.flatMap(({ id, citizenId, untilOn, programme, programmeSteps, citizen }) =>
      programmeSteps.flatMap(({ fromOn, caseId }) => {
        const startedOn = fromDbDate(fromOn)
        const facts = {
          ...cvAndGoalOf(citizen),
          enrolmentId: id,
          startedOn,
          endsOn: dayOrNull(untilOn),
          dueAfterDays: settingsOn(programme.settings, startedOn).steps.cvAndGoalDays,
        }
        return cvAndGoalDeadlines(facts).map((deadline) => ({
          ...deadline,
          citizenId,
          caseId,
          holderRole: 'VK' as const,
        }))
      }),
    )
  },
}
