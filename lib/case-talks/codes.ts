/** Codes as stored; their words are in the catalogue `caseTalks`. */
export const talkKinds = [
  'INFORMATION_MEETING',
  'FIRST',
  'PERSONAL',
  'JOINT',
  'JOB_INTERVIEW',
  'FOLLOW_UP',
  'JOB_SEARCH',
  'ACCOMPANIMENT',
] as const

export const talkParticipants = [
  'CITIZEN',
  'KS',
  'VK',
  'MENTOR',
  'COACH',
  'A_KASSE',
  'EMPLOYER',
  'SPECIALIST',
  'INTERPRETER',
  'RELATIVE',
] as const

export const talkTools = ['JOBNET_CV', 'MIN_VURDERING', 'ABC_JOBSTRATEGI'] as const

/** What became of a planned talk. */
export const talkOutcomes = ['HELD', 'NO_SHOW', 'CANCELLED', 'NOT_RECORDED'] as const
export const closedTalkOutcomes = ['NO_SHOW', 'CANCELLED', 'NOT_RECORDED'] as const

export const agreementOutcomes = ['DONE', 'NOT_DONE', 'CHANGED'] as const

export type TalkParticipant = (typeof talkParticipants)[number]
export type TalkTool = (typeof talkTools)[number]

export function isParticipant(code: string): code is TalkParticipant {
  return (talkParticipants as readonly string[]).includes(code)
}

export function isTool(code: string): code is TalkTool {
  return (talkTools as readonly string[]).includes(code)
}
