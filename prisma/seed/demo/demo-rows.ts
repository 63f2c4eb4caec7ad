import type { Prisma } from '@/prisma/generated/client'

/** What an extract brought is counted when everyone is there. */
type DemoImport = Prisma.HistoryImportCreateManyInput & { rowCount: number; peopleCount: number }

/** Everything the demo consists of, table by table; each list is written in one statement. */
export type DemoRows = {
  programmes: Prisma.ProgrammeCreateManyInput[]
  programmeSettings: Prisma.ProgrammeSettingsCreateManyInput[]
  coreElements: Prisma.CoreElementCreateManyInput[]
  talkGuides: Prisma.TalkGuideCreateManyInput[]
  importSources: Prisma.ImportSourceCreateManyInput[]
  imports: DemoImport[]
  citizens: Prisma.CitizenCreateManyInput[]
  consents: Prisma.ConsentCreateManyInput[]
  coverages: Prisma.HistoryCoverageCreateManyInput[]
  historyCorrections: Prisma.HistoryCorrectionCreateManyInput[]
  benefitPeriods: Prisma.BenefitPeriodCreateManyInput[]
  employments: (Prisma.EmploymentCreateManyInput & { id: string })[]
  screenings: (Prisma.ScreeningCreateManyInput & { id: string })[]
  talks: Prisma.ScreeningTalkCreateManyInput[]
  proposals: Prisma.ScreeningProposalCreateManyInput[]
  hypotheses: Prisma.CaseHypothesisCreateManyInput[]
  hypothesisChecks: Prisma.HypothesisCheckCreateManyInput[]
  visitations: Prisma.VisitationCreateManyInput[]
  opinions: Prisma.VisitationOpinionCreateManyInput[]
  revisitations: Prisma.RevisitationRequestCreateManyInput[]
  rehabilitationSteps: Prisma.RehabilitationStepCreateManyInput[]
  groupReviews: Prisma.GroupReviewCreateManyInput[]
  caseShares: Prisma.CaseShareCreateManyInput[]
  enrolments: Prisma.EnrolmentCreateManyInput[]
  cases: (Omit<Prisma.CaseCreateManyInput, 'number'> & { id: string; openedOn: Date })[]
  roleHolders: Prisma.CaseRoleHolderCreateManyInput[]
  placements: Prisma.PlacementCreateManyInput[]
  placementHours: Prisma.PlacementHoursCreateManyInput[]
  laneMoves: Prisma.LaneMoveCreateManyInput[]
  jobGoals: Prisma.JobGoalCreateManyInput[]
  cvStates: Prisma.CvStateCreateManyInput[]
  applicationDocuments: Prisma.ApplicationDocumentCreateManyInput[]
  educations: Prisma.EducationCreateManyInput[]
  citizenCodes: Prisma.CitizenCodeCreateManyInput[]
  citizenQuotes: Prisma.CitizenQuoteCreateManyInput[]
  jobSearchPlans: Prisma.JobSearchPlanCreateManyInput[]
  jobSearchSteps: Prisma.JobSearchStepCreateManyInput[]
  efforts: Prisma.ParallelEffortCreateManyInput[]
  programmeSteps: Prisma.ProgrammeStepCreateManyInput[]
  elementPeriods: Prisma.CoreElementPeriodCreateManyInput[]
  coachingReferrals: Prisma.CoachingReferralCreateManyInput[]
  coachingSessions: Prisma.CoachingSessionCreateManyInput[]
  coachingAgreements: Prisma.CoachingAgreementCreateManyInput[]
  aftercares: Prisma.AftercareCreateManyInput[]
  corrections: Prisma.EmploymentCorrectionCreateManyInput[]
  visits: Prisma.AftercareVisitCreateManyInput[]
  plannedVisits: Prisma.PlannedVisitCreateManyInput[]
  hotlineContacts: Prisma.HotlineContactCreateManyInput[]
  preStartTalks: Prisma.PreStartTalkCreateManyInput[]
  statuses: Prisma.AftercareStatusCreateManyInput[]
  visitIntervals: Prisma.VisitIntervalCreateManyInput[]
  reminders: Prisma.CaseReminderCreateManyInput[]
  savedViews: Prisma.SavedViewCreateManyInput[]
  caseloadNorms: Prisma.CaseloadNormCreateManyInput[]
  caseloadAllowances: Prisma.CaseloadAllowanceCreateManyInput[]
  caseTransfers: Prisma.CaseTransferCreateManyInput[]
  caseTransferItems: Prisma.CaseTransferItemCreateManyInput[]
  caseLeads: Prisma.CaseLeadCreateManyInput[]
  absences: Prisma.StandInCreateManyInput[]
  journalNotes: (Prisma.JournalNoteCreateManyInput & { id: string })[]
}

export function emptyDemoRows(): DemoRows {
  return {
    programmes: [],
    programmeSettings: [],
    coreElements: [],
    talkGuides: [],
    importSources: [],
    imports: [],
    citizens: [],
    consents: [],
    coverages: [],
    historyCorrections: [],
    benefitPeriods: [],
    employments: [],
    screenings: [],
    talks: [],
    proposals: [],
    hypotheses: [],
    hypothesisChecks: [],
    visitations: [],
    opinions: [],
    revisitations: [],
    rehabilitationSteps: [],
    groupReviews: [],
    caseShares: [],
    enrolments: [],
    cases: [],
    roleHolders: [],
    placements: [],
    placementHours: [],
    laneMoves: [],
    jobGoals: [],
    cvStates: [],
    applicationDocuments: [],
    educations: [],
    citizenCodes: [],
    citizenQuotes: [],
    jobSearchPlans: [],
    jobSearchSteps: [],
    efforts: [],
    programmeSteps: [],
    elementPeriods: [],
    coachingReferrals: [],
    coachingSessions: [],
    coachingAgreements: [],
    aftercares: [],
    corrections: [],
    visits: [],
    plannedVisits: [],
    hotlineContacts: [],
    preStartTalks: [],
    statuses: [],
    visitIntervals: [],
    reminders: [],
    savedViews: [],
    caseloadNorms: [],
    caseloadAllowances: [],
    caseTransfers: [],
    caseTransferItems: [],
    caseLeads: [],
    absences: [],
    journalNotes: [],
  }
}
