import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { type CodeMeaning, meaningSelect, seenOf, toMeaning } from './meaning'

export type BenefitCode = {
  code: string
  status: 'ACTIVE' | 'ENDED' | 'COMING'
  /** As on the day asked about, or the nearest to it. */
  meaning: CodeMeaning
  /** Every meaning, newest first. */
  meanings: CodeMeaning[]
  seen: string
}

export type BenefitCodes = {
  on: Day
  codes: BenefitCode[]
  chosen: BenefitCode | null
  /** Asked for, and not in the table. */
  unknownCode: string | null
}

/** The dated code table, by code. Null for others than administrators. */
export async function getBenefitCodes(
  viewer: Viewer,
  chosenCode: string | null,
): Promise<BenefitCodes | null> {
  if (!hasRole(viewer, 'ADMIN')) return null
  const on = today()
  const rows = await db.benefitType.findMany({
    orderBy: [{ code: 'asc' }, { validFrom: 'desc' }],
    select: meaningSelect,
  })
  const meaningsOf = new Map<string, CodeMeaning[]>()
  for (const row of rows) {
    const meanings = meaningsOf.get(row.code)
    if (meanings) meanings.push(toMeaning(row))
    else meaningsOf.set(row.code, [toMeaning(row)])
  }
  const codes = Array.from(meaningsOf, ([code, meanings]) => toBenefitCode({ code, meanings, on }))
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /admin/ydelseskoder',
    entity: 'BenefitType',
    details: { codes: codes.length },
  })
  const chosen = codes.find(({ code }) => code === chosenCode) ?? null
  return { on, codes, chosen, unknownCode: chosen ? null : chosenCode }
}

function toBenefitCode({
  code,
  meanings,
  on,
}: {
  code: string
  meanings: CodeMeaning[]
  on: Day
}): BenefitCode {
  const latest = meanings[0] as CodeMeaning
  const begun = meanings.find(({ from }) => from <= on)
  const isRunning = begun !== undefined && (begun.until === null || begun.until > on)
  return {
    code,
    status: isRunning ? 'ACTIVE' : latest.from > on ? 'COMING' : 'ENDED',
    meaning: begun ?? (meanings.at(-1) as CodeMeaning),
    meanings,
    seen: seenOf(latest),
  }
}
