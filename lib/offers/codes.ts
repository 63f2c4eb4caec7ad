/** Codes as stored; their words are in the catalogue `offers`. */
export const offerKinds = [
  'INTENSIVE_COURSE',
  'CV_COURSE',
  'ON_THE_WAY',
  'JOB_CAFE',
  'DIGITAL_HELP',
  'GROUP_COURSE',
  'SKILLS_COURSE',
  'UPSKILLING',
  'EDUCATION',
  'OTHER',
] as const

export const referringSides = ['JOBCENTER', 'A_KASSE'] as const

export const offerOutcomes = ['JOB', 'EDUCATION', 'OTHER_OFFER', 'STOPPED', 'COMPLETED', 'OTHER'] as const

/** Who can be in the room at the joint start meeting. */
export const meetingPeople = ['CITIZEN', 'KS', 'VK', 'MENTOR', 'A_KASSE', 'INTERPRETER', 'RELATIVE'] as const
