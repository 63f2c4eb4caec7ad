import { loadJobs } from '@/lib/aftercare/load-jobs'
import { daysLate } from '@/lib/aftercare/rules/visit-schedule'
import type { Day } from '@/lib/calendar/day'
import { refreshDeadlines } from '@/lib/deadlines/refresh-deadlines'
import type { Tx } from '@/lib/platform/db'
import { recountScreenings } from '@/lib/screening/recount-screenings'
import type { DemoRows } from './demo-rows'

const CITIZENS_AT_A_TIME = 60

/** Parents before children, a statement per table. */
export async function writeRows(tx: Tx, rows: DemoRows): Promise<void> {
  await tx.programme.createMany({ data: rows.programmes })
  await tx.programmeSettings.createMany({ data: rows.programmeSettings })
  await tx.coreElement.createMany({ data: rows.coreElements })
  await tx.talkGuide.createMany({ data: rows.talkGuides })
  await tx.importSource.createMany({ data: rows.importSources })
  await tx.historyImport.createMany({ data: rows.imports })
  await tx.citizen.createMany({ data: rows.citizens })
  await tx.consent.createMany({ data: rows.consents })
  await tx.historyCoverage.createMany({ data: rows.coverages })
  await tx.historyCorrection.createMany({ data: rows.historyCorrections })
  await tx.benefitPeriod.createMany({ data: rows.benefitPeriods })
  await tx.employment.createMany({ data: rows.employments })
  await tx.screening.createMany({ data: rows.screenings })
  await tx.screeningTalk.createMany({ data: rows.talks })
  await tx.screeningProposal.createMany({ data: rows.proposals })
  await tx.caseHypothesis.createMany({ data: rows.hypotheses })
  await tx.hypothesisCheck.createMany({ data: rows.hypothesisChecks })
  await tx.visitation.createMany({ data: rows.visitations })
  await writeBesideVisitations(tx, rows)
  await tx.enrolment.createMany({ data: rows.enrolments })
  await writeCases(tx, rows.cases)
  await tx.caseTransfer.createMany({ data: rows.caseTransfers })
  await tx.caseRoleHolder.createMany({ data: rows.roleHolders })
  await tx.caseTransferItem.createMany({ data: rows.caseTransferItems })
  await tx.caseLead.createMany({ data: rows.caseLeads })
  await tx.placement.createMany({ data: rows.placements })
  await tx.placementHours.createMany({ data: rows.placementHours })
  await tx.laneMove.createMany({ data: rows.laneMoves })
  await writeFacts(tx, rows)
  await tx.coachingReferral.createMany({ data: rows.coachingReferrals })
  await tx.coachingSession.createMany({ data: rows.coachingSessions })
  await tx.coachingAgreement.createMany({ data: rows.coachingAgreements })
  await tx.aftercare.createMany({ data: rows.aftercares })
  await tx.employmentCorrection.createMany({ data: rows.corrections })
  await tx.aftercareVisit.createMany({ data: rows.visits })
  await tx.plannedVisit.createMany({ data: rows.plannedVisits })
  await tx.hotlineContact.createMany({ data: rows.hotlineContacts })
  await tx.preStartTalk.createMany({ data: rows.preStartTalks })
  await tx.aftercareStatus.createMany({ data: rows.statuses })
  await tx.visitInterval.createMany({ data: rows.visitIntervals })
  await tx.caseReminder.createMany({ data: rows.reminders })
  await tx.savedView.createMany({ data: rows.savedViews })
  await tx.caseloadNorm.createMany({ data: rows.caseloadNorms })
  await tx.caseloadAllowance.createMany({ data: rows.caseloadAllowances })
  await tx.standIn.createMany({ data: rows.absences })
  await tx.journalNote.createMany({ data: rows.journalNotes })
}

async function writeFacts(tx: Tx, rows: DemoRows): Promise<void> {
  await tx.jobGoal.createMany({ data: rows.jobGoals })
  await tx.cvState.createMany({ data: rows.cvStates })
  await tx.applicationDocument.createMany({ data: rows.applicationDocuments })
  await tx.education.createMany({ data: rows.educations })
  await tx.citizenCode.createMany({ data: rows.citizenCodes })
  await tx.citizenQuote.createMany({ data: rows.citizenQuotes })
  await tx.jobSearchPlan.createMany({ data: rows.jobSearchPlans })
  await tx.jobSearchStep.createMany({ data: rows.jobSearchSteps })
  await tx.parallelEffort.createMany({ data: rows.efforts })
  await tx.programmeStep.createMany({ data: rows.programmeSteps })
  await tx.coreElementPeriod.createMany({ data: rows.elementPeriods })
}

async function writeBesideVisitations(tx: Tx, rows: DemoRows): Promise<void> {
  await tx.visitationOpinion.createMany({ data: rows.opinions })
  await tx.revisitationRequest.createMany({ data: rows.revisitations })
  await tx.rehabilitationStep.createMany({ data: rows.rehabilitationSteps })
  await tx.groupReview.createMany({ data: rows.groupReviews })
  await tx.caseShare.createMany({ data: rows.caseShares })
}

/** What the rules say of it all: R01's counts of every history, how late each visit was, and every deadline. */
export async function writeWhatRulesSay(
  tx: Tx,
  { rows, unitId, today }: { rows: DemoRows; unitId: string; today: Day },
): Promise<void> {
  await recountScreenings(tx, { unitId, today, citizenIds: rows.coverages.map((one) => one.citizenId) })
  const citizenIds = rows.cases.map((one) => one.citizenId)
  for (let start = 0; start < citizenIds.length; start += CITIZENS_AT_A_TIME) {
    const some = citizenIds.slice(start, start + CITIZENS_AT_A_TIME)
    await writeDaysLate(tx, some)
    await refreshDeadlines(tx, some)
  }
}

async function writeDaysLate(tx: Tx, citizenIds: readonly string[]): Promise<void> {
  const late: { id: string; days: number }[] = []
  for (const { facts } of await loadJobs(tx, citizenIds)) {
    for (const visit of facts.visits) {
      const days = visit.outcome === 'HELD' && visit.atWorkplace ? daysLate(facts, visit.on) : null
      if (days !== null) late.push({ id: visit.id, days })
    }
  }
  await tx.$executeRaw`
    UPDATE "aftercare_visits" SET "daysLate" = late."days"
    FROM unnest(${late.map((one) => one.id)}::uuid[], ${late.map((one) => one.days)}::int[]) AS late("id", "days")
    WHERE "aftercare_visits"."id" = late."id"`
}

/** The year's numbers in the order the cases opened, from the same function as the product's own. */
async function writeCases(tx: Tx, cases: DemoRows['cases']): Promise<void> {
  const inOrder = [...cases].sort((a, b) => a.openedOn.getTime() - b.openedOn.getTime())
  for (const year of new Set(inOrder.map(openingYear))) {
    const opened = inOrder.filter((one) => openingYear(one) === year)
    const numbers = await tx.$queryRaw<{ number: string }[]>`
      SELECT next_case_number(${year}::integer) AS number FROM generate_series(1, ${opened.length}::integer)`
    await tx.case.createMany({
      data: opened.map((one, index) => ({ ...one, number: numbers[index]?.number ?? '' })),
    })
  }
}

function openingYear({ openedOn }: { openedOn: Date }): number {
  return openedOn.getUTCFullYear()
}
