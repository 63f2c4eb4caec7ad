import 'server-only'
import { addDays, type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { workReadableCitizens, writableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { type DeadlineDates, deadlineDatesOf, deadlineStateOn } from '@/lib/platform/deadline'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { OfferKind, OfferOutcome, ReferringSide } from '@/prisma/generated/enums'
import { listOfferSummaries, type OfferSummary } from './queries'

export type CitizenDeadline = DeadlineDates & {
  id: string
  kind: string
  subjectId: string
  sequence: number
}

export type ReferralView = {
  id: string
  version: number
  offer: { id: string; name: string; kind: OfferKind; provider: string | null }
  referredOn: Day
  side: ReferringSide
  note: string | null
  startedOn: Day | null
  lastDay: Day | null
  outcome: OfferOutcome | null
  endReason: string | null
  cancelledOn: Day | null
  cancelReason: string | null
  /** R09, of the intensive course. */
  jointMeeting: { on: Day; people: string[] } | null
  /** R12, of the intensive course. */
  status: { on: Day; isInJob: boolean; kind: OfferOutcome | null } | null
  /** What the viewer may record on it now. */
  may: { start: boolean; end: boolean; cancel: boolean; recordMeeting: boolean; recordStatus: boolean }
}

export type CitizenOffers = {
  citizenId: string
  caseId: string | null
  today: Day
  /** Waiting and taking part, then what is over, newest first. */
  current: ReferralView[]
  past: ReferralView[]
  /** Those that ask today. */
  deadlines: CitizenDeadline[]
  /** Open ones the citizen is not referred to already. */
  choices: OfferSummary[]
  handovers: { id: string; on: Day; note: string | null }[]
  /** The fund's contact is of interest: a member of a fund, or handed over, or a handover is due. */
  hasFundContact: boolean
  aKasseName: string | null
  /** R09: enrolments that ended to a job, with the answer where there is one. */
  aftercareOffers: {
    enrolmentId: string
    programmeName: string
    answer: { on: Day; isAccepted: boolean; note: string | null } | null
    isMet: boolean
  }[]
  may: { write: boolean }
}

const KINDS = ['COURSE_REFERRAL', 'JOINT_MEETING', 'COURSE_STATUS', 'AFTERCARE_OFFER', 'FUND_HANDOVER']

const referralSelect = {
  id: true,
  version: true,
  referredOn: true,
  referringSide: true,
  note: true,
  startedOn: true,
  endedOn: true,
  outcome: true,
  endReason: true,
  cancelledOn: true,
  cancelReason: true,
  jointMeetingOn: true,
  jointMeetingBy: true,
  statusOn: true,
  statusInJob: true,
  statusKind: true,
  case: { select: { closedOn: true } },
  offer: { select: { id: true, name: true, kind: true, provider: true } },
} as const satisfies Prisma.OfferReferralSelect

type StoredReferral = Prisma.OfferReferralGetPayload<{ select: typeof referralSelect }>

export async function getCitizenOffers(viewer: Viewer, citizenId: string): Promise<CitizenOffers | null> {
  const on = today()
  const [citizen, writable, offers] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [workReadableCitizens(viewer, { today: on, now: now() })] },
      select: {
        aKasse: { select: { name: true } },
        handovers: { orderBy: { handedOverOn: 'desc' } },
        cases: {
          select: {
            offerReferrals: { orderBy: [{ referredOn: 'desc' }, { id: 'desc' }], select: referralSelect },
          },
        },
        deadlines: { where: { kind: { in: KINDS } }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
        enrolments: {
          select: { id: true, programme: { select: { name: true } }, aftercareOffer: true },
        },
      },
    }),
    db.case.findFirst({
      where: { citizenId, closedOn: null, AND: [writableCases(viewer, on)] },
      select: { id: true },
    }),
    listOfferSummaries(viewer.unitId, on),
  ])
  if (!citizen) return null
  const deadlines = citizen.deadlines.map(
    ({ id, kind, subjectId, sequence, startCorrected, opensOn, dueOn, ...dates }): CitizenDeadline => ({
      id,
      kind,
      subjectId,
      sequence,
      startCorrected,
      ...deadlineDatesOf({ opensOn, dueOn, ...dates }),
    }),
  )
  const asking = deadlines.filter((one) => ['OPEN', 'DUE_SOON', 'OVERDUE'].includes(deadlineStateOn(one, on)))
  const stored = citizen.cases.flatMap((file) => file.offerReferrals)
  const referrals = stored.map((row) => toReferral(row, { mayWrite: writable !== null, asking, on }))
  const isOver = ({ cancelledOn, lastDay }: ReferralView) => cancelledOn !== null || lastDay !== null
  const current = referrals.filter((one) => !isOver(one))
  const taken = new Set(current.map(({ offer }) => offer.id))
  return {
    citizenId,
    caseId: writable?.id ?? null,
    today: on,
    current,
    past: referrals.filter(isOver),
    deadlines: asking,
    choices: offers.filter(({ id, state }) => state === 'OPEN' && !taken.has(id)),
    handovers: citizen.handovers.map((row) => ({
      id: row.id,
      on: fromDbDate(row.handedOverOn),
      note: row.note,
    })),
    hasFundContact:
      citizen.aKasse !== null ||
      citizen.handovers.length > 0 ||
      deadlines.some(({ kind }) => kind === 'FUND_HANDOVER'),
    aKasseName: citizen.aKasse?.name ?? null,
    aftercareOffers: citizen.enrolments.flatMap(({ id, programme, aftercareOffer }) => {
      const deadline = deadlines.find((one) => one.kind === 'AFTERCARE_OFFER' && one.subjectId === id)
      if (!deadline && !aftercareOffer) return []
      return {
        enrolmentId: id,
        programmeName: programme.name,
        answer: aftercareOffer && {
          on: fromDbDate(aftercareOffer.offeredOn),
          isAccepted: aftercareOffer.isAccepted,
          note: aftercareOffer.note,
        },
        isMet: deadline?.metOn != null,
      }
    }),
    may: { write: writable !== null },
  }
}

type At = { mayWrite: boolean; asking: readonly CitizenDeadline[]; on: Day }

function toReferral(row: StoredReferral, { mayWrite, asking }: At): ReferralView {
  const startedOn = dayOrNull(row.startedOn)
  const endedOn = dayOrNull(row.endedOn)
  const cancelledOn = dayOrNull(row.cancelledOn)
  const statusOn = dayOrNull(row.statusOn)
  const jointMeetingOn = dayOrNull(row.jointMeetingOn)
  const may = mayWrite && row.case.closedOn === null
  const isWaiting = startedOn === null && cancelledOn === null
  const asks = (kind: string) => asking.some((one) => one.kind === kind && one.subjectId === row.id)
  return {
    id: row.id,
    version: row.version,
    offer: row.offer,
    referredOn: fromDbDate(row.referredOn),
    side: row.referringSide,
    note: row.note,
    startedOn,
    lastDay: endedOn && addDays(endedOn, -1),
    outcome: row.outcome,
    endReason: row.endReason,
    cancelledOn,
    cancelReason: row.cancelReason,
    jointMeeting: jointMeetingOn && {
      on: jointMeetingOn,
      people: (row.jointMeetingBy ?? '').split(' ').filter(Boolean),
    },
    status: statusOn && { on: statusOn, isInJob: row.statusInJob === true, kind: row.statusKind },
    may: {
      start: may && isWaiting,
      end: may && startedOn !== null && endedOn === null,
      cancel: may && isWaiting,
      recordMeeting:
        may && row.offer.kind === 'INTENSIVE_COURSE' && startedOn !== null && jointMeetingOn === null,
      recordStatus: may && asks('COURSE_STATUS'),
    },
  }
}
