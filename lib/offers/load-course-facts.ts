import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { type ProgrammeSettingsValues, programmeSettings } from '@/lib/programmes/settings'
import type { Prisma } from '@/prisma/generated/client'

/** The two benefits whose spells R21 counts. */
const FUND_BENEFITS = ['a-dagpenge', 'supplerende-a-dagpenge']

const settingsSelect = {
  orderBy: { version: 'asc' },
  select: { validFrom: true, values: true },
} as const satisfies Prisma.Programme$settingsArgs

export const courseFactsSelect = {
  id: true,
  cases: {
    orderBy: [{ openedOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      openedOn: true,
      offerReferrals: {
        where: { cancelledOn: null, offer: { kind: 'INTENSIVE_COURSE' } },
        orderBy: [{ referredOn: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          referredOn: true,
          startedOn: true,
          endedOn: true,
          jointMeetingOn: true,
          statusOn: true,
          offer: { select: { programme: { select: { settings: settingsSelect } } } },
        },
      },
      aftercares: { where: { employment: { replacedById: null } }, select: { recordedOn: true } },
    },
  },
  enrolments: {
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      fromOn: true,
      untilOn: true,
      programme: { select: { settings: settingsSelect } },
      aftercareOffer: { select: { offeredOn: true } },
      visitation: {
        select: {
          track: true,
          decidedOn: true,
          replacedBy: {
            where: { status: 'DECIDED' },
            orderBy: { decidedOn: 'asc' },
            take: 1,
            select: { decidedOn: true },
          },
        },
      },
    },
  },
  employments: { where: { replacedById: null }, select: { fromOn: true } },
  benefitPeriods: {
    where: { replacedById: null, benefitCode: { in: FUND_BENEFITS } },
    select: { fromOn: true, untilOn: true },
  },
  consents: { where: { kind: 'AFTERCARE' }, select: { givenOn: true, withdrawnOn: true } },
  outcomes: { where: { withdrawnAt: null }, select: { kind: true, happenedOn: true } },
  handovers: { select: { handedOverOn: true } },
} as const satisfies Prisma.CitizenSelect

export type CourseFactsRow = Prisma.CitizenGetPayload<{ select: typeof courseFactsSelect }>
export type EnrolmentRow = CourseFactsRow['enrolments'][number]
export type ReferralRow = CourseFactsRow['cases'][number]['offerReferrals'][number]

/** All that R09, R12 and R21 rest on, in one query; people without a case are left out. */
export function loadCourseFacts(tx: Tx, citizenIds: readonly string[]): Promise<CourseFactsRow[]> {
  return tx.citizen.findMany({
    where: { id: { in: [...citizenIds] }, cases: { some: {} } },
    select: courseFactsSelect,
  })
}

type Versions = readonly { validFrom: Date; values: Prisma.JsonValue }[]

/** The programme's numbers in force on a day; null where none had begun. */
export function settingsOn(versions: Versions, on: Day): ProgrammeSettingsValues | null {
  const version = versions.findLast(({ validFrom }) => fromDbDate(validFrom) <= on)
  return version ? programmeSettings.parse(version.values) : null
}
