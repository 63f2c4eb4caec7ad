import 'server-only'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { BenefitType, StripClass } from './benefit-types'

export type NamedBenefitType = BenefitType & { labelDa: string; labelEn: string }

/**
 * What every known code means on a day. A code that has ended, or has not begun, keeps the meaning nearest to the day:
 * histories hold codes of years past.
 */
export async function listBenefitTypesOn(tx: Tx, on: Day): Promise<ReadonlyMap<string, NamedBenefitType>> {
  return meaningsOn(await listMeanings(tx), on)
}

/** The same for many days: the table is read once. */
export async function loadBenefitMeanings(
  tx: Tx,
): Promise<(code: string, on: Day) => NamedBenefitType | undefined> {
  const rows = await listMeanings(tx)
  const byDay = new Map<Day, ReadonlyMap<string, NamedBenefitType>>()
  return (code, on) => {
    const known = byDay.get(on) ?? meaningsOn(rows, on)
    byDay.set(on, known)
    return known.get(code)
  }
}

function listMeanings(tx: Tx) {
  return tx.benefitType.findMany({ orderBy: { validFrom: 'asc' } })
}

function meaningsOn(
  rows: Awaited<ReturnType<typeof listMeanings>>,
  on: Day,
): ReadonlyMap<string, NamedBenefitType> {
  const day = toDbDate(on)
  const byCode = new Map<string, NamedBenefitType>()
  for (const {
    code,
    labelDa,
    labelEn,
    publicSupport,
    unemployment,
    sickness,
    stripClass,
    validFrom,
  } of rows) {
    if (validFrom > day && byCode.has(code)) continue
    byCode.set(code, {
      code,
      labelDa,
      labelEn,
      publicSupport,
      unemployment,
      sickness,
      stripClass: stripClass as StripClass,
    })
  }
  return byCode
}
