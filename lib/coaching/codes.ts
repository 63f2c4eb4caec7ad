/** Codes as stored; their words are in the catalogue `coaching`. */
export const sessionForms = ['IN_PERSON', 'PHONE', 'VIDEO'] as const

export const sessionParticipants = ['CITIZEN', 'VK', 'KS', 'MENTOR', 'RELATIVE', 'INTERPRETER'] as const

export const focusAreas = [
  'BELIEF',
  'STRENGTHS',
  'JOB_GOAL',
  'JOB_SEARCH',
  'KEEPING_A_JOB',
  'COLLEAGUES',
  'EVERYDAY',
] as const

/** What became of a session that was not held, as the coach says it. */
export const notHeldOutcomes = ['NO_SHOW', 'CANCELLED', 'NOT_RECORDED'] as const
