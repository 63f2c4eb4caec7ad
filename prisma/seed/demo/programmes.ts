import { addDays, addMonths, type Day, firstOfMonth, toDbDate } from '@/lib/calendar/day'
import type { ProgrammeSettingsValues } from '@/lib/programmes/settings'
import { coreElementsOfTemplate, settingsFromTemplate } from '@/lib/programmes/template-settings'
import type { Prisma } from '@/prisma/generated/client'
import shipped from '../data/programmes.json'
import type { ProgrammeKey } from './citizen-stories'
import type { DemoRows } from './demo-rows'
import type { Organisation } from './organisation'
import type { Random } from './random'

export type LiveProgramme = {
  id: string
  settings: ProgrammeSettingsValues
  /** KE2–KE4: what an accepted visitation grants. */
  grantable: readonly string[]
  fromOn: Day
  /** Days on which its history extracts were drawn, oldest first. */
  extractDays: readonly Day[]
}

type Template = (typeof shipped.programmes)[number]

const live: Record<
  ProgrammeKey,
  { name: string; monthsBack: number; months: number; extractsBack: number[] }
> = {
  GA: { name: 'Godt Arbejde i Fjordby', monthsBack: 9, months: 14, extractsBack: [250, 130, 10] },
  HJK: {
    name: 'Håndholdt indsats i Fjordby',
    monthsBack: 21,
    months: 24,
    extractsBack: [590, 430, 280, 140, 16],
  },
}

/** The shipped templates as they are, and two programmes that run now, made from them. */
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
  return { GA: addLive('GA'), HJK: addLive('HJK') }

  function addLive(key: ProgrammeKey): LiveProgramme {
    const template = shipped.programmes.find((one) => one.id === key) as Template
    const { name, monthsBack, months, extractsBack } = live[key]
    const fromOn = addMonths(firstOfMonth(today), -monthsBack)
    const id = random.uuid()
    const { settings, codes } = addProgramme(rows, {
      random,
      template,
      programme: {
        id,
        unitId: organisation.unitId,
        name,
        fromOn: toDbDate(fromOn),
        untilOn: toDbDate(addMonths(fromOn, months)),
        aKasseId: key === 'GA' ? organisation.aKasseIds.OWN : null,
      },
      validFrom: fromOn,
    })
    return {
      id,
      settings,
      grantable: codes.filter((code) => ['KE2', 'KE3', 'KE4'].includes(code)),
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
  },
): { settings: ProgrammeSettingsValues; codes: string[] } {
  const { template, programme, validFrom } = added
  const settings = settingsFromTemplate(template)
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
