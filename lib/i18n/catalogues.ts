import absencesDa from './messages/da/absences.json'
import actionDa from './messages/da/action.json'
import aftercareDa from './messages/da/aftercare.json'
import baselineDa from './messages/da/baseline.json'
import benefitCodesDa from './messages/da/benefit-codes.json'
import boardDa from './messages/da/board.json'
import caseTalksDa from './messages/da/case-talks.json'
import caseloadDa from './messages/da/caseload.json'
import casesDa from './messages/da/cases.json'
import citizenFactsDa from './messages/da/citizen-facts.json'
import citizensDa from './messages/da/citizens.json'
import coachingDa from './messages/da/coaching.json'
import codeListsDa from './messages/da/code-lists.json'
import consentsDa from './messages/da/consents.json'
import correctionsDa from './messages/da/corrections.json'
import deadlinesDa from './messages/da/deadlines.json'
import exportsDa from './messages/da/exports.json'
import historyDa from './messages/da/history.json'
import holdersDa from './messages/da/holders.json'
import hypothesesDa from './messages/da/hypotheses.json'
import jobsDa from './messages/da/jobs.json'
import journalDa from './messages/da/journal.json'
import lettersDa from './messages/da/letters.json'
import operationsDa from './messages/da/operations.json'
import overviewDa from './messages/da/overview.json'
import pagesDa from './messages/da/pages.json'
import placementsDa from './messages/da/placements.json'
import proposalsDa from './messages/da/proposals.json'
import refusalsDa from './messages/da/refusals.json'
import rehabilitationDa from './messages/da/rehabilitation.json'
import remindersDa from './messages/da/reminders.json'
import reviewsDa from './messages/da/reviews.json'
import rulePagesDa from './messages/da/rule-pages.json'
import rulesDa from './messages/da/rules.json'
import screeningDa from './messages/da/screening.json'
import settingsDa from './messages/da/settings.json'
import shellDa from './messages/da/shell.json'
import signInDa from './messages/da/sign-in.json'
import stripDa from './messages/da/strip.json'
import talkDa from './messages/da/talk.json'
import todayDa from './messages/da/today.json'
import transfersDa from './messages/da/transfers.json'
import uiDa from './messages/da/ui.json'
import validationDa from './messages/da/validation.json'
import visitationDa from './messages/da/visitation.json'
import wordsDa from './messages/da/words.json'
import workloadDa from './messages/da/workload.json'
import absencesEn from './messages/en/absences.json'
import actionEn from './messages/en/action.json'
import aftercareEn from './messages/en/aftercare.json'
import baselineEn from './messages/en/baseline.json'
import benefitCodesEn from './messages/en/benefit-codes.json'
import boardEn from './messages/en/board.json'
import caseTalksEn from './messages/en/case-talks.json'
import caseloadEn from './messages/en/caseload.json'
import casesEn from './messages/en/cases.json'
import citizenFactsEn from './messages/en/citizen-facts.json'
import citizensEn from './messages/en/citizens.json'
import coachingEn from './messages/en/coaching.json'
import codeListsEn from './messages/en/code-lists.json'
import consentsEn from './messages/en/consents.json'
import correctionsEn from './messages/en/corrections.json'
import deadlinesEn from './messages/en/deadlines.json'
import exportsEn from './messages/en/exports.json'
import historyEn from './messages/en/history.json'
import holdersEn from './messages/en/holders.json'
import hypothesesEn from './messages/en/hypotheses.json'
import jobsEn from './messages/en/jobs.json'
import journalEn from './messages/en/journal.json'
import lettersEn from './messages/en/letters.json'
import operationsEn from './messages/en/operations.json'
import overviewEn from './messages/en/overview.json'
import pagesEn from './messages/en/pages.json'
import placementsEn from './messages/en/placements.json'
import proposalsEn from './messages/en/proposals.json'
import refusalsEn from './messages/en/refusals.json'
import rehabilitationEn from './messages/en/rehabilitation.json'
import remindersEn from './messages/en/reminders.json'
import reviewsEn from './messages/en/reviews.json'
import rulePagesEn from './messages/en/rule-pages.json'
import rulesEn from './messages/en/rules.json'
import screeningEn from './messages/en/screening.json'
import settingsEn from './messages/en/settings.json'
import shellEn from './messages/en/shell.json'
import signInEn from './messages/en/sign-in.json'
import stripEn from './messages/en/strip.json'
import talkEn from './messages/en/talk.json'
import todayEn from './messages/en/today.json'
import transfersEn from './messages/en/transfers.json'
import uiEn from './messages/en/ui.json'
import validationEn from './messages/en/validation.json'
import visitationEn from './messages/en/visitation.json'
import wordsEn from './messages/en/words.json'
import workloadEn from './messages/en/workload.json'

const da = {
  absences: absencesDa,
  action: actionDa,
  aftercare: aftercareDa,
  baseline: baselineDa,
  benefitCodes: benefitCodesDa,
  caseload: caseloadDa,
  board: boardDa,
  cases: casesDa,
  caseTalks: caseTalksDa,
  citizenFacts: citizenFactsDa,
  citizens: citizensDa,
  coaching: coachingDa,
  codeLists: codeListsDa,
  consents: consentsDa,
  corrections: correctionsDa,
  deadlines: deadlinesDa,
  exports: exportsDa,
  history: historyDa,
  holders: holdersDa,
  hypotheses: hypothesesDa,
  jobs: jobsDa,
  journal: journalDa,
  letters: lettersDa,
  operations: operationsDa,
  overview: overviewDa,
  pages: pagesDa,
  placements: placementsDa,
  proposals: proposalsDa,
  refusals: refusalsDa,
  rehabilitation: rehabilitationDa,
  reminders: remindersDa,
  reviews: reviewsDa,
  rulePages: rulePagesDa,
  rules: rulesDa,
  screening: screeningDa,
  settings: settingsDa,
  shell: shellDa,
  signIn: signInDa,
  strip: stripDa,
  talk: talkDa,
  today: todayDa,
  transfers: transfersDa,
  ui: uiDa,
  validation: validationDa,
  visitation: visitationDa,
  words: wordsDa,
  workload: workloadDa,
}

/** The Danish catalogue is the type: a key that English lacks does not compile. */
export type Messages = typeof da

const en: Messages = {
  absences: absencesEn,
  action: actionEn,
  aftercare: aftercareEn,
  baseline: baselineEn,
  benefitCodes: benefitCodesEn,
  caseload: caseloadEn,
  board: boardEn,
  cases: casesEn,
  caseTalks: caseTalksEn,
  citizenFacts: citizenFactsEn,
  citizens: citizensEn,
  coaching: coachingEn,
  codeLists: codeListsEn,
  consents: consentsEn,
  corrections: correctionsEn,
  deadlines: deadlinesEn,
  exports: exportsEn,
  history: historyEn,
  holders: holdersEn,
  hypotheses: hypothesesEn,
  jobs: jobsEn,
  journal: journalEn,
  letters: lettersEn,
  operations: operationsEn,
  overview: overviewEn,
  pages: pagesEn,
  placements: placementsEn,
  proposals: proposalsEn,
  refusals: refusalsEn,
  rehabilitation: rehabilitationEn,
  reminders: remindersEn,
  reviews: reviewsEn,
  rulePages: rulePagesEn,
  rules: rulesEn,
  screening: screeningEn,
  settings: settingsEn,
  shell: shellEn,
  signIn: signInEn,
  strip: stripEn,
  talk: talkEn,
  today: todayEn,
  transfers: transfersEn,
  ui: uiEn,
  validation: validationEn,
  visitation: visitationEn,
  words: wordsEn,
  workload: workloadEn,
}

export const catalogues = { da, en } satisfies Record<string, Messages>

export type ValidationKey = keyof Messages['validation']
