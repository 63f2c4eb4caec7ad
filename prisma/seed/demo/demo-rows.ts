import type { Prisma } from '@/prisma/generated/client'

/** Everything the demo consists of, table by table; each list is written in one statement. */
export type DemoRows = {
  programmes: Prisma.ProgrammeCreateManyInput[]
  programmeSettings: Prisma.ProgrammeSettingsCreateManyInput[]
  coreElements: Prisma.CoreElementCreateManyInput[]
  imports: Prisma.HistoryImportCreateManyInput[]
  citizens: Prisma.CitizenCreateManyInput[]
  consents: Prisma.ConsentCreateManyInput[]
  coverages: Prisma.HistoryCoverageCreateManyInput[]
  benefitPeriods: Prisma.BenefitPeriodCreateManyInput[]
  employments: Prisma.EmploymentCreateManyInput[]
  screenings: Prisma.ScreeningCreateManyInput[]
  visitations: Prisma.VisitationCreateManyInput[]
  enrolments: Prisma.EnrolmentCreateManyInput[]
  cases: (Omit<Prisma.CaseCreateManyInput, 'number'> & { id: string; openedOn: Date })[]
  roleHolders: Prisma.CaseRoleHolderCreateManyInput[]
  laneMoves: Prisma.LaneMoveCreateManyInput[]
  coachingReferrals: Prisma.CoachingReferralCreateManyInput[]
  aftercares: Prisma.AftercareCreateManyInput[]
  corrections: Prisma.EmploymentCorrectionCreateManyInput[]
  visits: Prisma.AftercareVisitCreateManyInput[]
  plannedVisits: Prisma.PlannedVisitCreateManyInput[]
  hotlineContacts: Prisma.HotlineContactCreateManyInput[]
  preStartTalks: Prisma.PreStartTalkCreateManyInput[]
  statuses: Prisma.AftercareStatusCreateManyInput[]
  visitIntervals: Prisma.VisitIntervalCreateManyInput[]
}

export function emptyDemoRows(): DemoRows {
  return {
    programmes: [],
    programmeSettings: [],
    coreElements: [],
    imports: [],
    citizens: [],
    consents: [],
    coverages: [],
    benefitPeriods: [],
    employments: [],
    screenings: [],
    visitations: [],
    enrolments: [],
    cases: [],
    roleHolders: [],
    laneMoves: [],
    coachingReferrals: [],
    aftercares: [],
    corrections: [],
    visits: [],
    plannedVisits: [],
    hotlineContacts: [],
    preStartTalks: [],
    statuses: [],
    visitIntervals: [],
  }
}
