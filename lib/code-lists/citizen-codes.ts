import { addDays, type Day, fromDbDate, lastDayBefore } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import type { Prisma } from '@/prisma/generated/client'
import type { CodeList } from '@/prisma/generated/enums'
import type { ListedCode } from './lists'
import { codesOffered, meaningNear, successorOn } from './rules/codes-on-day'

export type NamedCode = { code: string; labelDa: string; labelEn: string }

export type HeldCode = NamedCode & {
  id: string
  from: Day
  lastDayOn: Day | null
  /** The code counts no more today, and what to change to; null = it counts. */
  ended: { lastOn: Day | null; successor: NamedCode | null } | null
}

/** One of the dated fields of a citizen. */
export type CitizenCodes = {
  list: CodeList
  current: HeldCode | null
  /** Newest first. */
  earlier: HeldCode[]
  /** What can be chosen today. */
  offered: NamedCode[]
}

export const citizenCodeSelect = {
  orderBy: { fromOn: 'desc' },
  select: { id: true, list: true, code: true, fromOn: true, untilOn: true },
} as const satisfies Prisma.Citizen$codesArgs

type StoredCode = { id: string; list: CodeList; code: string; fromOn: Date; untilOn: Date | null }

export function citizenCodesOf(
  list: CodeList,
  { rows, codes, on }: { rows: readonly StoredCode[]; codes: readonly ListedCode[]; on: Day },
): CitizenCodes {
  const meanings = codes.filter((code) => code.list === list)
  const held = rows.filter((row) => row.list === list).map((row) => toHeld(row, { meanings, on }))
  const isNow = ({ from, lastDayOn }: HeldCode) =>
    isInRange({ from, until: lastDayOn && addDays(lastDayOn, 1) }, on)
  return {
    list,
    current: held.find(isNow) ?? null,
    earlier: held.filter((code) => !isNow(code)),
    offered: codesOffered(meanings, on).map(named),
  }
}

function toHeld(row: StoredCode, { meanings, on }: { meanings: readonly ListedCode[]; on: Day }): HeldCode {
  const meaning = meaningNear(meanings, { code: row.code, on })
  const successor = successorOn(meanings, { code: row.code, on })
  const hasEnded = meaning === null || !isInRange(meaning, on)
  return {
    id: row.id,
    code: row.code,
    labelDa: meaning?.labelDa ?? row.code,
    labelEn: meaning?.labelEn ?? row.code,
    from: fromDbDate(row.fromOn),
    lastDayOn: lastDayBefore(row.untilOn),
    ended: hasEnded
      ? {
          lastOn: meaning?.until ? addDays(meaning.until, -1) : null,
          successor: successor && named(successor),
        }
      : null,
  }
}

function named({ code, labelDa, labelEn }: NamedCode): NamedCode {
  return { code, labelDa, labelEn }
}
