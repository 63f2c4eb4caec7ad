import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { type CitizenCodes, citizenCodeSelect, citizenCodesOf } from '@/lib/code-lists/citizen-codes'
import { codeLists } from '@/lib/code-lists/lists'
import { listCodes } from '@/lib/code-lists/queries'
import { listPrivateEffortCases } from '@/lib/efforts/access'
import { type EffortRow, effortSelect, toEffort } from '@/lib/efforts/effort-view'
import { listBenefitTypesOn } from '@/lib/history/benefit-table'
import { workReadableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { Protection } from '@/prisma/generated/enums'
import { type BenefitNow, benefitOn, toBenefitNow } from './benefit-now'
import { type FactsReach, getFactsReach } from './reach'

export type ContactFacts = {
  version: number
  phone: string | null
  email: string | null
  /** P18: not sent with the page unless a source has said that it is not protected. */
  address: { isHidden: true; isKnown: boolean } | { isHidden: false; text: string | null }
  language: string | null
  needsInterpreter: boolean
  protection: Protection
}

export type QuoteRow = { id: string; text: string; saidOn: Day; occasion: string | null }

export type AboutFacts = {
  citizenId: string
  today: Day
  /** Where efforts are written; null = no open case the viewer may write on. */
  caseId: string | null
  contact: ContactFacts
  benefit: BenefitNow | null
  codes: CitizenCodes[]
  /** Of all the citizen's cases, newest first. */
  efforts: EffortRow[]
  quotes: QuoteRow[]
  may: FactsReach['may']
}

function aboutSelect(on: Day) {
  return {
    version: true,
    phone: true,
    email: true,
    address: true,
    language: true,
    needsInterpreter: true,
    protection: true,
    codes: citizenCodeSelect,
    benefitPeriods: benefitOn(on),
    quotes: quoteSelect,
    cases: {
      orderBy: { openedOn: 'desc' },
      select: { id: true, efforts: effortSelect },
    },
  } satisfies Prisma.CitizenSelect
}

export const quoteSelect = {
  orderBy: [{ saidOn: 'desc' }, { createdAt: 'desc' }],
  select: { id: true, text: true, saidOn: true, occasion: true },
} as const satisfies Prisma.Citizen$quotesArgs

/** Who the citizen is to us; null when the viewer may not read the citizen, or only coaches. */
export async function getAboutFacts(viewer: Viewer, citizenId: string): Promise<AboutFacts | null> {
  const on = today()
  const [row, reach, codes, benefitTypes, privateCases] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [workReadableCitizens(viewer, { today: on, now: now() })] },
      select: aboutSelect(on),
    }),
    getFactsReach(viewer, { citizenId, on }),
    listCodes(),
    listBenefitTypesOn(db, on),
    listPrivateEffortCases(viewer, { citizenId, on }),
  ])
  if (!row) return null
  return {
    citizenId,
    today: on,
    caseId: reach.caseId,
    contact: toContact(row),
    benefit: toBenefitNow(row.benefitPeriods, benefitTypes),
    codes: codeLists.map((list) => citizenCodesOf(list, { rows: row.codes, codes, on })),
    efforts: row.cases.flatMap(({ id, efforts }) =>
      efforts.map((effort) => toEffort(effort, { seesPrivate: privateCases.has(id) })),
    ),
    quotes: row.quotes.map(toQuote),
    may: reach.may,
  }
}

type StoredContact = Omit<ContactFacts, 'address'> & { address: string | null }

function toContact(row: StoredContact): ContactFacts {
  const { version, phone, email, language, needsInterpreter, protection, address } = row
  return {
    version,
    phone,
    email,
    address:
      protection === 'NONE'
        ? { isHidden: false, text: address }
        : { isHidden: true, isKnown: address !== null },
    language,
    needsInterpreter,
    protection,
  }
}

export function toQuote({ saidOn, ...row }: Omit<QuoteRow, 'saidOn'> & { saidOn: Date }): QuoteRow {
  return { ...row, saidOn: fromDbDate(saidOn) }
}
