import 'server-only'
import { createHash } from 'node:crypto'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import {
  numbersOfResult,
  type ScreenableHistory,
  type ScreeningNumbers,
  type StoredScreening,
  screeningResultOf,
} from './screening-record'
import { TermsInForce } from './terms-in-force'

export type LiveScreening = { result: StoredScreening; numbers: ScreeningNumbers }

type Screened = { citizenId: string; programmeId: string; screenedOn: Day }

/** R01 of one citizen from the history as it is, with the programme's numbers in force. */
export async function screenLive(tx: Tx, screened: Screened, today: Day): Promise<LiveScreening> {
  const { citizenId, programmeId, screenedOn } = screened
  const history = await loadHistory(tx, citizenId)
  const terms = new TermsInForce(tx, today)
  const settings = await terms.settingsOf(programmeId)
  const { benefitTypes } = await terms.countingOn(screenedOn)
  const result = screeningResultOf(history, { screenedOn, settings, benefitTypes })
  return { result, numbers: numbersOfResult(result, settings) }
}

/** Same figures, same mark: what a form was filled in from is compared with what holds when it is saved. */
export function markOf(live: LiveScreening): string {
  return createHash('sha256').update(JSON.stringify(live)).digest('base64url').slice(0, 22)
}

/** Rows that gave way to a correction do not count. Employments in the order they are screened in everywhere. */
async function loadHistory(tx: Tx, citizenId: string): Promise<ScreenableHistory> {
  const counted = { replacedById: null }
  const citizen = await tx.citizen.findUniqueOrThrow({
    where: { id: citizenId },
    select: {
      birthOn: true,
      benefitPeriods: {
        where: counted,
        orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
        select: { benefitCode: true, fromOn: true, untilOn: true },
      },
      employments: {
        where: counted,
        orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
        select: { employerName: true, cvr: true, fromOn: true, untilOn: true },
      },
      coverages: { select: { fromOn: true, untilOn: true } },
    },
  })
  return {
    birthOn: fromDbDate(citizen.birthOn),
    benefitPeriods: citizen.benefitPeriods.map(({ benefitCode, ...row }) => ({
      benefitCode,
      ...rangeOf(row),
    })),
    employments: citizen.employments.map(({ employerName, cvr, ...row }) => ({
      employerName,
      cvr,
      ...rangeOf(row),
    })),
    coverages: citizen.coverages.map(({ fromOn, untilOn }) => ({
      from: fromDbDate(fromOn),
      until: fromDbDate(untilOn),
    })),
  }
}

function rangeOf({ fromOn, untilOn }: { fromOn: Date; untilOn: Date | null }) {
  return { from: fromDbDate(fromOn), until: dayOrNull(untilOn) }
}
