/** The words of the caseload's address; the address is the state of the list. */

export const CASES_A_PAGE = 100

export const caseloadScopes = ['MINE', 'TEAM', 'ALL'] as const
export type CaseloadScope = (typeof caseloadScopes)[number]

export const caseloadStatuses = [
  'ALL',
  'OVERDUE',
  'DUE_SOON',
  'AWAITING_NOTE',
  'NEW',
  'NO_NEXT_STEP',
  'NO_DEADLINE',
] as const
export type CaseloadStatus = (typeof caseloadStatuses)[number]

export const caseloadSorts = ['DUE', 'NAME'] as const
export type CaseloadSort = (typeof caseloadSorts)[number]

/** What runs today: a placement's kind, or a job under aftercare. */
export const agreementKinds = [
  'ORDINARY_JOB',
  'VIRKSOMHEDSPRAKTIK',
  'LOENTILSKUD',
  'PAID_HOURS',
  'COMBINATION',
  'FLEKSJOB',
  'UDVIKLINGSFLEKSJOB',
  'VOKSENLAERE',
  'EDUCATION',
] as const
export type AgreementKind = (typeof agreementKinds)[number]

export const caseloadMarks = ['REMINDER', 'REMINDER_PASSED'] as const
export type CaseloadMark = (typeof caseloadMarks)[number]

export const scopeWords = { MINE: 'mine', TEAM: 'team', ALL: 'alle' } as const

export const statusWords = {
  ALL: 'alle',
  OVERDUE: 'overskredet',
  DUE_SOON: 'snart',
  AWAITING_NOTE: 'mangler-referat',
  NEW: 'nye',
  NO_NEXT_STEP: 'uden-skridt',
  NO_DEADLINE: 'uden-frist',
} as const

export const laneWords = {
  ACTIVE: 'i-gang',
  READY: 'paa-spring',
  UNDERWAY: 'paa-vej',
  LONG_TERM: 'paa-laengere-sigt',
} as const

export const kindWords: Record<AgreementKind, string> = {
  ORDINARY_JOB: 'job',
  VIRKSOMHEDSPRAKTIK: 'praktik',
  LOENTILSKUD: 'loentilskud',
  PAID_HOURS: 'loennede-timer',
  COMBINATION: 'kombination',
  FLEKSJOB: 'fleksjob',
  UDVIKLINGSFLEKSJOB: 'udviklingsfleksjob',
  VOKSENLAERE: 'voksenlaere',
  EDUCATION: 'uddannelse',
}

export const markWords = { REMINDER: 'huskeseddel', REMINDER_PASSED: 'overskredet-huskeseddel' } as const

export const sortWords = { DUE: 'frist', NAME: 'navn' } as const

export function keyOfWord<Key extends string>(words: Record<Key, string>, word: unknown): Key | null {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null
}
