import { addDays, addMonths, type Day, firstOfMonth, toDbDate } from '@/lib/calendar/day'
import { placementChoicesOf } from '@/lib/programmes/placement-choices'
import type { ProgrammeSettingsValues } from '@/lib/programmes/settings'
import { coreElementsOfTemplate, settingsFromTemplate } from '@/lib/programmes/template-settings'
import type { Prisma } from '@/prisma/generated/client'
import shipped from '../data/programmes.json'
import texts from '../data/texts.json'
import type { ProgrammeKey } from './citizen-stories'
import type { DemoRows } from './demo-rows'
import { instantOn } from './instants'
import type { Organisation } from './organisation'
import type { Random } from './random'

export type LiveProgramme = {
  id: string
  settings: ProgrammeSettingsValues
  /** KE2–KE4: what an accepted visitation grants. */
  grantable: readonly string[]
  /** Codes of the tracks an accepted visitation chooses between; empty = it has none. */
  tracks: readonly string[]
  fromOn: Day
  /** Days on which its history extracts were drawn, oldest first. */
  extractDays: readonly Day[]
}

type Template = (typeof shipped.programmes)[number]

type LivePlan = {
  name: string
  monthsBack: number
  months: number
  extractsBack: number[]
  /** Months after its first day on which the target is counted, beside its last day. */
  milestoneMonths: number[]
}

const live: Record<ProgrammeKey, LivePlan> = {
  GA: {
    name: 'Godt Arbejde i Fjordby',
    monthsBack: 9,
    months: 20,
    extractsBack: [250, 130, 34, 10],
    milestoneMonths: [11, 17],
  },
  HJK: {
    name: 'Håndholdt indsats i Fjordby',
    monthsBack: 21,
    months: 24,
    extractsBack: [590, 430, 280, 140, 23],
    milestoneMonths: [],
  },
  FM: {
    name: 'Flere skal med i Fjordby',
    monthsBack: 14,
    months: 24,
    extractsBack: [380, 200, 50],
    milestoneMonths: [],
  },
}

/** The shipped templates as they are, and three programmes that run now, made from them. */
export function addProgrammes(
  rows: DemoRows,
  { random, today, organisation }: { random: Random; today: Day; organisation: Organisation },
): Record<ProgrammeKey, LiveProgramme> {
  for (const template of shipped.programmes) {
    const [fromOn, lastOn] = 'period' in template ? (template.period as Day[]) : []
    addProgramme(rows, {
      random,
      template,
      programme: {
        id: random.uuid(),
        unitId: organisation.unitId,
        name: template.name,
        fromOn: fromOn ? toDbDate(fromOn) : null,
        untilOn: lastOn ? toDbDate(addDays(lastOn, 1)) : null,
        isActive: false,
      },
      validFrom: fromOn ?? today,
    })
  }
  const programmes = { GA: addLive('GA'), HJK: addLive('HJK'), FM: addLive('FM') }
  addComingSettings(rows, { programme: programmes.HJK, today, organisation })
  return programmes

  function addLive(key: ProgrammeKey): LiveProgramme {
    const template = shipped.programmes.find((one) => one.id === key) as Template
    const { name, monthsBack, months, extractsBack, milestoneMonths } = live[key]
    const fromOn = addMonths(firstOfMonth(today), -monthsBack)
    const untilOn = addMonths(fromOn, months)
    const id = random.uuid()
    const { settings, codes } = addProgramme(rows, {
      random,
      template,
      programme: {
        id,
        unitId: organisation.unitId,
        name,
        fromOn: toDbDate(fromOn),
        untilOn: toDbDate(untilOn),
        aKasseId: key === 'GA' ? organisation.aKasseIds.OWN : null,
      },
      validFrom: fromOn,
      milestoneDays: [...milestoneMonths.map((after) => addMonths(fromOn, after)), addDays(untilOn, -1)],
    })
    return {
      id,
      settings,
      grantable: codes.filter((code) => ['KE2', 'KE3', 'KE4'].includes(code)),
      tracks: placementChoicesOf(template).tracks.map((track) => track.id),
      fromOn,
      extractDays: extractsBack.map((days) => addDays(today, -days)),
    }
  }
}

function addProgramme(
  rows: DemoRows,
  added: {
    random: Random
    template: Template
    programme: Omit<Prisma.ProgrammeCreateManyInput, 'templateId' | 'template'> & { id: string }
    validFrom: Day
    milestoneDays?: readonly Day[]
  },
): { settings: ProgrammeSettingsValues; codes: string[] } {
  const { template, programme, validFrom, milestoneDays = [] } = added
  const settings = withFundContact(withMilestones(settingsFromTemplate(template), milestoneDays), programme)
  const elements = coreElementsOfTemplate(template)
  rows.programmes.push({
    ...programme,
    templateId: template.id,
    template: template as Prisma.InputJsonObject,
  })
  rows.programmeSettings.push({
    programmeId: programme.id,
    version: 1,
    validFrom: toDbDate(validFrom),
    values: settings,
  })
  rows.coreElements.push(...elements.map((element) => ({ ...element, programmeId: programme.id })))
  return { settings, codes: elements.map((element) => element.code) }
}

/** From next month the leader wants one marker more before anyone is suggested. */
function addComingSettings(
  rows: DemoRows,
  { programme, today, organisation }: { programme: LiveProgramme; today: Day; organisation: Organisation },
): void {
  const { screening } = programme.settings
  rows.programmeSettings.push({
    programmeId: programme.id,
    version: 2,
    validFrom: toDbDate(addMonths(firstOfMonth(today), 1)),
    values: {
      ...programme.settings,
      screening: { ...screening, suggestFromMarkers: screening.suggestFromMarkers + 1 },
    },
    reason: texts.settingsReason,
    createdAt: instantOn(addDays(today, -5)),
    createdById: organisation.userIds.lone,
  })
}

/** R21: a programme with a fund of its own takes over the contact from it after three months. */
function withFundContact(
  settings: ProgrammeSettingsValues,
  { aKasseId }: Pick<Prisma.ProgrammeCreateManyInput, 'aKasseId'>,
): ProgrammeSettingsValues {
  if (!aKasseId) return settings
  return { ...settings, fundContact: { ...settings.fundContact, handoverAfterMonths: 3 } }
}

/** As many as the target on each of the days; none where the programme names no target. */
function withMilestones(settings: ProgrammeSettingsValues, days: readonly Day[]): ProgrammeSettingsValues {
  const { targetCount } = settings.visitation
  if (targetCount === null) return settings
  const milestones = days.map((on) => ({ on, atLeast: targetCount }))
  return { ...settings, visitation: { ...settings.visitation, milestones } }
}
