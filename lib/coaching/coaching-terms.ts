import { type Day, fromDbDate } from '@/lib/calendar/day'
import { defaultProgrammeSettings, programmeSettings } from '@/lib/programmes/settings'
import type { Prisma } from '@/prisma/generated/client'

/** What the number of sessions rests on: the programmes the citizen takes part in. */
export const termsSelect = {
  enrolments: {
    orderBy: { fromOn: 'asc' as const },
    select: {
      fromOn: true,
      untilOn: true,
      coreElements: true,
      programme: {
        select: {
          settings: { orderBy: { version: 'asc' as const }, select: { validFrom: true, values: true } },
        },
      },
    },
  },
} satisfies Prisma.CitizenSelect

type TermsRow = Prisma.CitizenGetPayload<{ select: typeof termsSelect }>

const COACHING = 'KE3'

/** The programme's number of sessions on the day of the referral; of several programmes the one that grants coaching. */
export function mostSessionsOf({ enrolments }: TermsRow, referredOn: Day): number {
  const running = enrolments.filter(
    ({ fromOn, untilOn }) =>
      fromDbDate(fromOn) <= referredOn && (!untilOn || referredOn < fromDbDate(untilOn)),
  )
  const granting = running.findLast(({ coreElements }) => coreElements.includes(COACHING))
  const enrolment = granting ?? running.at(-1)
  const version = enrolment?.programme.settings.findLast(
    ({ validFrom }) => fromDbDate(validFrom) <= referredOn,
  )
  const values = version ? programmeSettings.parse(version.values) : defaultProgrammeSettings
  return values.coaching.sessions
}
