import type { ValidationKey } from '@/lib/i18n/catalogues'
import type { TheirRecord } from './action-result'
import type { Refusal } from './refusal'

/** A rule says no; shown with the rule and the next step. */
export class RefusalError extends Error {
  constructor(
    readonly refusal: Refusal,
    /** A way out the form can offer. */
    readonly link: { href: string; labelKey: string } | null = null,
  ) {
    super(`${refusal.rule} ${refusal.reason}`)
    this.name = 'RefusalError'
  }
}

/** The row is not there, or not for this viewer: both look alike from outside and differ in the log. */
export class NotFoundError extends Error {
  constructor(readonly what: { entity: string; entityId: string; citizenId?: string }) {
    super(`${what.entity} is not there for this viewer`)
    this.name = 'NotFoundError'
  }
}

/** Somebody changed the record since the form was opened. */
export class ConflictError extends Error {
  constructor(
    readonly by: { name: string; at: Date } | null = null,
    /** The record as it is now, where the form can show the differences. Days are given as YYYY-MM-DD. */
    readonly theirs: TheirRecord | null = null,
  ) {
    super('The record was changed meanwhile')
    this.name = 'ConflictError'
  }
}

/** The first try was saved though its answer got lost; what was edited since is not. */
export class AlreadySavedError extends Error {
  constructor() {
    super('The same submission was saved before with other values')
    this.name = 'AlreadySavedError'
  }
}

/** One field is wrong in a way only the server can see. */
export class FieldError extends Error {
  constructor(
    readonly field: string,
    readonly key: ValidationKey,
    readonly facts: Record<string, string | number> = {},
  ) {
    super(`${field}: ${key}`)
    this.name = 'FieldError'
  }
}

export function refuse(refusal: Refusal | null): void {
  if (refusal) throw new RefusalError(refusal)
}
