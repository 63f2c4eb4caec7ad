/** Names of the fields of a talk's form that stand there several times. */

/** Rows a form can hold of what is agreed in one talk. */
export const MOST_AGREEMENTS = 10

export type AgreementPart = 'what' | 'who' | 'dueOn'

export function agreementField(row: number, part: AgreementPart): string {
  return `agreement-${row}-${part}`
}

/** What became of an earlier agreement; STILL_OPEN = it returns at the next talk. */
export const SETTLE_PREFIX = 'settle-'
export const SETTLE_NOTE_PREFIX = 'settleNote-'
export const STILL_OPEN = 'STILL_OPEN'
