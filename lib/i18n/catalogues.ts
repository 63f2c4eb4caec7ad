import actionDa from './messages/da/action.json'
import aftercareDa from './messages/da/aftercare.json'
import casesDa from './messages/da/cases.json'
import citizensDa from './messages/da/citizens.json'
import consentsDa from './messages/da/consents.json'
import deadlinesDa from './messages/da/deadlines.json'
import historyDa from './messages/da/history.json'
import operationsDa from './messages/da/operations.json'
import overviewDa from './messages/da/overview.json'
import pagesDa from './messages/da/pages.json'
import refusalsDa from './messages/da/refusals.json'
import rulesDa from './messages/da/rules.json'
import screeningDa from './messages/da/screening.json'
import settingsDa from './messages/da/settings.json'
import shellDa from './messages/da/shell.json'
import signInDa from './messages/da/sign-in.json'
import todayDa from './messages/da/today.json'
import uiDa from './messages/da/ui.json'
import validationDa from './messages/da/validation.json'
import visitationDa from './messages/da/visitation.json'
import wordsDa from './messages/da/words.json'
import actionEn from './messages/en/action.json'
import aftercareEn from './messages/en/aftercare.json'
import casesEn from './messages/en/cases.json'
import citizensEn from './messages/en/citizens.json'
import consentsEn from './messages/en/consents.json'
import deadlinesEn from './messages/en/deadlines.json'
import historyEn from './messages/en/history.json'
import operationsEn from './messages/en/operations.json'
import overviewEn from './messages/en/overview.json'
import pagesEn from './messages/en/pages.json'
import refusalsEn from './messages/en/refusals.json'
import rulesEn from './messages/en/rules.json'
import screeningEn from './messages/en/screening.json'
import settingsEn from './messages/en/settings.json'
import shellEn from './messages/en/shell.json'
import signInEn from './messages/en/sign-in.json'
import todayEn from './messages/en/today.json'
import uiEn from './messages/en/ui.json'
import validationEn from './messages/en/validation.json'
import visitationEn from './messages/en/visitation.json'
import wordsEn from './messages/en/words.json'

const da = {
  action: actionDa,
  aftercare: aftercareDa,
  cases: casesDa,
  citizens: citizensDa,
  deadlines: deadlinesDa,
  consents: consentsDa,
  history: historyDa,
  operations: operationsDa,
  overview: overviewDa,
  pages: pagesDa,
  refusals: refusalsDa,
  rules: rulesDa,
  screening: screeningDa,
  settings: settingsDa,
  shell: shellDa,
  signIn: signInDa,
  today: todayDa,
  ui: uiDa,
  validation: validationDa,
  visitation: visitationDa,
  words: wordsDa,
}

/** The Danish catalogue is the type: a key that English lacks does not compile. */
export type Messages = typeof da

const en: Messages = {
  action: actionEn,
  aftercare: aftercareEn,
  cases: casesEn,
  citizens: citizensEn,
  deadlines: deadlinesEn,
  consents: consentsEn,
  history: historyEn,
  operations: operationsEn,
  overview: overviewEn,
  pages: pagesEn,
  refusals: refusalsEn,
  rules: rulesEn,
  screening: screeningEn,
  settings: settingsEn,
  shell: shellEn,
  signIn: signInEn,
  today: todayEn,
  ui: uiEn,
  validation: validationEn,
  visitation: visitationEn,
  words: wordsEn,
}

export const catalogues = { da, en } satisfies Record<string, Messages>

export type ValidationKey = keyof Messages['validation']
