import { type Day, fromDbDate, lastDayBefore } from '@/lib/calendar/day'
import { settingsOn, settingsVersions } from '@/lib/programmes/settings-on'
import { stepNamesOf } from '@/lib/programmes/step-names'
import type { Prisma } from '@/prisma/generated/client'

export type StepRow = { id: string; step: number; from: Day; lastDayOn: Day | null }

export type ElementRow = {
  code: string
  name: string
  from: Day
  lastDayOn: Day | null
  /** 0 = it has no dates of its own and follows the enrolment. */
  version: number
}

/** Taking part in a programme: where in its steps the citizen is, and when each granted core element runs. */
export type EnrolmentView = {
  id: string
  programmeName: string
  from: Day
  lastDayOn: Day | null
  isRunning: boolean
  /** By number; empty = the programme has none. */
  stepChoices: { step: number; name: string | null }[]
  current: StepRow | null
  /** Newest first, the current one among them. */
  steps: StepRow[]
  elements: ElementRow[]
}

export const enrolmentViewSelect = {
  id: true,
  fromOn: true,
  untilOn: true,
  coreElements: true,
  elementPeriods: { select: { code: true, fromOn: true, untilOn: true, version: true } },
  programmeSteps: {
    orderBy: { fromOn: 'desc' },
    select: { id: true, step: true, fromOn: true, untilOn: true },
  },
  programme: {
    select: {
      name: true,
      template: true,
      settings: settingsVersions,
      coreElements: { orderBy: { ordinal: 'asc' }, select: { code: true, name: true } },
    },
  },
} as const satisfies Prisma.EnrolmentSelect

type StoredEnrolment = Prisma.EnrolmentGetPayload<{ select: typeof enrolmentViewSelect }>

export function toEnrolmentView(row: StoredEnrolment, on: Day): EnrolmentView {
  const { programme } = row
  const names = stepNamesOf(programme.template)
  const { count } = settingsOn(programme.settings, on).steps
  const steps = row.programmeSteps.map(({ id, step, fromOn, untilOn }) => ({
    id,
    step,
    from: fromDbDate(fromOn),
    lastDayOn: lastDayBefore(untilOn),
  }))
  return {
    id: row.id,
    programmeName: programme.name,
    from: fromDbDate(row.fromOn),
    lastDayOn: lastDayBefore(row.untilOn),
    isRunning: row.untilOn === null || fromDbDate(row.untilOn) > on,
    stepChoices: Array.from({ length: count }, (_, index) => ({
      step: index + 1,
      name: names.get(index + 1) ?? null,
    })),
    current: steps.find(({ lastDayOn }) => lastDayOn === null) ?? null,
    steps,
    elements: elementsOf(row),
  }
}

function elementsOf(row: StoredEnrolment): ElementRow[] {
  return row.programme.coreElements
    .filter(({ code }) => row.coreElements.includes(code))
    .map(({ code, name }) => {
      const own = row.elementPeriods.find((period) => period.code === code)
      return {
        code,
        name,
        from: fromDbDate(own?.fromOn ?? row.fromOn),
        lastDayOn: lastDayBefore(own ? own.untilOn : row.untilOn),
        version: own?.version ?? 0,
      }
    })
}
