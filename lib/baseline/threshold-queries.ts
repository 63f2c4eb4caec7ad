import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { type ChangedNumber, changedNumbers } from '@/lib/programmes/changed-numbers'
import { listSettingsOn } from '@/lib/programmes/queries'
import {
  readScreeningNumber,
  type ScreeningNumberKey,
  type ScreeningNumbers,
  screeningNumberFields,
  screeningNumberKeys,
} from '@/lib/programmes/screening-settings-schema'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { listSettingsVersions, type SettingsVersion } from '@/lib/programmes/settings-history'
import { thresholdsOf } from '@/lib/screening/screening-record'
import { readPopulation } from './population'
import { mayAnalyse } from './queries'
import { type ThresholdTrial, tryThresholds } from './rules/try-thresholds'
import type { BaselineScope } from './scope'
import { listScopeChoices, type ScopeChoice } from './scope-choices'

export type ThresholdQuery = {
  programmeId: string | null
  /** Whose people are counted; null = those of the project not assessed yet. */
  people: BaselineScope | null
  /** As typed, by the word of the address. */
  typed: Record<string, unknown>
}

export type ThresholdsView = {
  on: Day
  countedAt: Date
  programmes: { id: string; name: string }[]
  /** Null where the unit has no project. */
  trial: ThresholdTrialView | null
}

export type ThresholdTrialView = {
  programme: { id: string; name: string }
  people: BaselineScope
  imports: ScopeChoice[]
  inForce: ScreeningNumbers
  tried: ScreeningNumbers
  /** Numbers that were not understood; the one in force is tried in their place. */
  wrong: ScreeningNumberKey[]
  /** What stands in the fields. */
  texts: Partial<Record<ScreeningNumberKey, string>>
  changed: ChangedNumber[]
  result: ThresholdTrial
  hidden: number
  elsewhere: number
  uncounted: number
  versions: SettingsVersion[]
  maySave: boolean
}

/** What other thresholds would give; nothing is saved. Null for a project or extract the unit does not have. */
export async function getThresholds(viewer: Viewer, query: ThresholdQuery): Promise<ThresholdsView | null> {
  if (!mayAnalyse(viewer)) return null
  const on = today()
  const choices = await listScopeChoices(viewer)
  const programmes = choices
    .filter(({ kind }) => kind === 'PROGRAMME')
    .map(({ scope, programme }) => ({ id: scope.id, name: programme }))
  const imports = choices.filter((choice) => choice.kind === 'IMPORT')
  // Nothing asked for: the project whose people were brought in last.
  const programme = query.programmeId
    ? programmes.find(({ id }) => id === query.programmeId)
    : (programmes.find(({ id }) => id === imports[0]?.programmeId) ?? programmes[0] ?? null)
  if (programme === undefined) return null
  if (query.people?.kind === 'IMPORT' && !imports.some(({ scope }) => scope.id === query.people?.id))
    return null
  return {
    on,
    countedAt: now(),
    programmes,
    trial: programme && (await getTrial(viewer, { programme, imports, query, on })),
  }
}

type TrialAsked = {
  programme: { id: string; name: string }
  imports: ScopeChoice[]
  query: ThresholdQuery
  on: Day
}

async function getTrial(viewer: Viewer, asked: TrialAsked): Promise<ThresholdTrialView> {
  const { programme, imports, query, on } = asked
  const people: BaselineScope =
    query.people?.kind === 'IMPORT' ? query.people : { kind: 'PROGRAMME', id: programme.id }
  const [settings, versions, population] = await Promise.all([
    listSettingsOn(db, [programme.id], on),
    listSettingsVersions(db, { programmeId: programme.id, today: on }),
    readPopulation(db, { viewer, today: on, scope: people, isOpenOnly: true }),
  ])
  const { dueDays, ...inForce } = (settings.get(programme.id)?.values ?? defaultProgrammeSettings).screening
  const { tried, wrong, texts } = readTried(query.typed, inForce)
  const result = tryThresholds(population.people(), {
    inForce: thresholdsOf({ screening: { ...inForce, dueDays } }),
    tried: thresholdsOf({ screening: { ...tried, dueDays } }),
  })
  return {
    programme,
    people,
    imports,
    inForce,
    tried,
    wrong,
    texts,
    changed: changedNumbers(inForce, tried),
    result,
    hidden: population.hidden,
    elsewhere: population.elsewhere,
    uncounted: population.uncounted,
    versions,
    maySave: hasRole(viewer, 'LEDER'),
  }
}

function readTried(typed: Record<string, unknown>, inForce: ScreeningNumbers) {
  const tried = { ...inForce }
  const wrong: ScreeningNumberKey[] = []
  const texts: Partial<Record<ScreeningNumberKey, string>> = {}
  for (const key of screeningNumberKeys) {
    const text = typed[screeningNumberFields[key].word]
    if (typeof text !== 'string') continue
    texts[key] = text
    const value = readScreeningNumber(key, text)
    if (value === null) wrong.push(key)
    else tried[key] = value
  }
  return { tried, wrong, texts }
}
