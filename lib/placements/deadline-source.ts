import 'server-only'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { loadBenefitMeanings } from '@/lib/history/benefit-table'
import type { Tx } from '@/lib/platform/db'
import type { CaseDeadline, DeadlineSource } from '@/lib/platform/deadline-source'
import { programmeSettings } from '@/lib/programmes/settings'
import type { Prisma } from '@/prisma/generated/client'
import { activityFactsOf, activitySelect } from './load-activity'
import {
  type CompanyActivityFacts,
  type CompanyActivitySettings,
  companyActivityDeadlines,
} from './rules/company-activity'
import { companyActivities } from './rules/paid-hours'

/** R11 for every spell of citizens enrolled where the programme asks for it; the consultant acts on it. */
export const companyActivityDeadlineSource: DeadlineSource = {
  ruleIds: ['R11'],
  listDeadlines: async (tx, citizenIds) => {
    const settings = await listAskingSettings(tx, citizenIds)
    // Most citizens are in no programme that asks: their histories are not read.
    if (settings.size === 0) return []
    const [citizens, meaningOf] = await Promise.all([
      tx.citizen.findMany({
        where: {
          id: { in: [...citizenIds] },
          enrolments: { some: { programmeId: { in: [...settings.keys()] } } },
        },
        orderBy: { id: 'asc' },
        select: citizenSelect,
      }),
      loadBenefitMeanings(tx),
    ])
    return citizens.flatMap((citizen) => deadlinesOf(citizen, { settings, meaningOf }))
  },
}

const citizenSelect = {
  id: true,
  placements: activitySelect.placements,
  cases: {
    orderBy: [{ openedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, openedOn: true, closedOn: true, ...activitySelect.cases.select },
  },
  enrolments: {
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    select: { programmeId: true, fromOn: true, untilOn: true },
  },
  benefitPeriods: {
    where: { replacedById: null },
    select: { benefitCode: true, fromOn: true, untilOn: true },
  },
} as const satisfies Prisma.CitizenSelect

type CitizenRow = Prisma.CitizenGetPayload<{ select: typeof citizenSelect }>

type Terms = {
  settings: Awaited<ReturnType<typeof listAskingSettings>>
  meaningOf: Awaited<ReturnType<typeof loadBenefitMeanings>>
}

function deadlinesOf(citizen: CitizenRow, { settings, meaningOf }: Terms): CaseDeadline[] {
  const shared = {
    enrolments: citizen.enrolments.map((row) => ({
      ...rangeOf(row),
      settings: settings.get(row.programmeId) ?? [],
    })),
    benefits: citizen.benefitPeriods.flatMap(({ benefitCode: code, ...row }) => {
      const range = rangeOf(row)
      const meaning = meaningOf(code, range.from)
      if (!meaning) return []
      return [{ code, publicSupport: meaning.publicSupport, unemployment: meaning.unemployment, ...range }]
    }),
    activities: companyActivities(activityFactsOf(citizen)),
  } satisfies Partial<CompanyActivityFacts>
  return citizen.cases.flatMap(({ id, openedOn, closedOn }) =>
    companyActivityDeadlines({
      caseId: id,
      openFrom: fromDbDate(openedOn),
      openUntil: dayOrNull(closedOn),
      ...shared,
    }).map((deadline) => ({
      ...deadline,
      citizenId: citizen.id,
      caseId: id,
      holderRole: 'VK' as const,
    })),
  )
}

type DatedSettings = { validFrom: Day; values: CompanyActivitySettings }

/** All versions, oldest first, of the programmes these citizens are or were in that ask in at least one of them. */
async function listAskingSettings(
  tx: Tx,
  citizenIds: readonly string[],
): Promise<Map<string, DatedSettings[]>> {
  const rows = await tx.programmeSettings.findMany({
    where: { programme: { enrolments: { some: { citizenId: { in: [...citizenIds] } } } } },
    orderBy: { version: 'asc' },
    select: { programmeId: true, validFrom: true, values: true },
  })
  const byProgramme = new Map<string, DatedSettings[]>()
  for (const { programmeId, validFrom, values } of rows) {
    const version = {
      validFrom: fromDbDate(validFrom),
      values: programmeSettings.parse(values).companyActivity,
    }
    byProgramme.set(programmeId, [...(byProgramme.get(programmeId) ?? []), version])
  }
  const asks = ({ values }: DatedSettings) => values.dueAfterDays !== null || values.dueAfterMonths !== null
  return new Map([...byProgramme].filter(([, versions]) => versions.some(asks)))
}

function rangeOf({ fromOn, untilOn }: { fromOn: Date; untilOn: Date | null }) {
  return { from: fromDbDate(fromOn), until: dayOrNull(untilOn) }
}
