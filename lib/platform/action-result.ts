/** What every action answers: ready sentences in the user's language, so that forms only show them. */
export type ActionResult<T = unknown> =
  | { status: 'ok'; value: T }
  | { status: 'invalid'; fields: Record<string, string> }
  | {
      status: 'refused'
      /** R03 …, or where it is not a rule of the field: ACCESS, DATA (values that do not fit together) */
      rule: string
      title: string
      message: string
      link?: { href: string; label: string }
    }
  | {
      status: 'conflict'
      message: string
      /** The record as a colleague left it: the form shows what differs, field by field, and saves on its version. */
      theirs?: TheirRecord
    }
  | { status: 'signed-out'; message: string }
  | { status: 'error'; message: string; errorId: string }

/** Values by field name, written as the form holds them: a day as people write it, a choice by its code. */
export type TheirRecord = { version: number; values: Record<string, string> }

export type SubmittedValues = Record<string, string | string[]>

/** A server action as forms call it. The same submission id twice gives one change and the same answer. */
export type Action<T = unknown> = (submissionId: string, values: SubmittedValues) => Promise<ActionResult<T>>
