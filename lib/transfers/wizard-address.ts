import { z } from 'zod'
import { routes } from '@/lib/platform/routes'
import type { CaseRole, Lane } from '@/prisma/generated/enums'
import { caseRoles, MOST_CASES } from './schema'

/** What has been chosen so far. Ids only: the address names nobody. */
export type WizardChoice = {
  giverId: string | null
  role: CaseRole | null
  caseIds: string[]
  /** Every case that may be listed, without naming each in the address. */
  all: boolean
  withHidden: boolean
  receiverId: string | null
  /** The step asked for; what is missing before it comes first. Null = as far as the choices reach. */
  step: WizardStep | null
  /** Only some of the giver's cases are listed. */
  show: CaseShow | null
}

export type CaseShow = Lane | 'NEW' | 'DUE_SOON'

export type WizardStep = 'CASES' | 'RECEIVER' | 'TERMS'

/** Names in the address that the plain forms of the steps post by. */
export const wizardWords = {
  giver: 'fra',
  case: 'sag',
  all: 'alle',
  hidden: 'skjulte',
  receiver: 'til',
  step: 'trin',
  show: 'vis',
} as const

const showWords: Record<CaseShow, string> = {
  ACTIVE: 'i-gang',
  READY: 'paa-spring',
  UNDERWAY: 'paa-vej',
  LONG_TERM: 'paa-laengere-sigt',
  NEW: 'nye',
  DUE_SOON: 'snart',
}
const shows = Object.keys(showWords) as CaseShow[]

const stepWords: Record<WizardStep, string> = { CASES: 'sager', RECEIVER: 'modtager', TERMS: 'vilkaar' }
const steps = Object.keys(stepWords) as WizardStep[]

type Query = Record<string, string | string[] | undefined>

const uuid = z.uuid()
const isId = (value: unknown): value is string => uuid.safeParse(value).success

/** What is not understood is left out, and asked for again. */
export function parseWizard(query: Query): WizardChoice {
  const [giverId, role] = String(query[wizardWords.giver] ?? '').split('.')
  const cases = query[wizardWords.case]
  const receiverId = query[wizardWords.receiver]
  return {
    giverId: isId(giverId) ? giverId : null,
    role: caseRoles.find((known) => known === role) ?? null,
    caseIds: [...new Set([cases ?? []].flat().filter(isId))].slice(0, MOST_CASES),
    all: query[wizardWords.all] === '1',
    withHidden: query[wizardWords.hidden] === '1',
    receiverId: isId(receiverId) ? receiverId : null,
    step: steps.find((step) => stepWords[step] === query[wizardWords.step]) ?? null,
    show: shows.find((show) => showWords[show] === query[wizardWords.show]) ?? null,
  }
}

export function giverWord({ giverId, role }: { giverId: string; role?: CaseRole | null }): string {
  return role ? `${giverId}.${role}` : giverId
}

/** Parts of the address, also for hidden fields of a step's form. */
export function wizardParts(choice: Partial<WizardChoice>): [name: string, value: string][] {
  const { giverId, role = null, caseIds = [], all, withHidden, receiverId, step, show } = choice
  const parts: [string, string][] = []
  if (giverId) parts.push([wizardWords.giver, giverWord({ giverId, role })])
  if (all) parts.push([wizardWords.all, '1'])
  for (const caseId of caseIds) parts.push([wizardWords.case, caseId])
  if (withHidden) parts.push([wizardWords.hidden, '1'])
  if (receiverId) parts.push([wizardWords.receiver, receiverId])
  if (step) parts.push([wizardWords.step, stepWords[step]])
  if (show) parts.push([wizardWords.show, showWords[show]])
  return parts
}

export function wizardHref(choice: Partial<WizardChoice>): string {
  const parts = wizardParts(choice)
  return parts.length > 0 ? `${routes.transfer}?${new URLSearchParams(parts)}` : routes.transfer
}
