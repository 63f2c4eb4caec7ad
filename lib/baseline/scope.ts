import { z } from 'zod'
import { routes } from '@/lib/platform/routes'

/** The people an analysis is of: those in one extract, or those screened for one project. */
export type BaselineScope = { kind: 'IMPORT'; id: string } | { kind: 'PROGRAMME'; id: string }

type Query = Record<string, string | string[] | undefined>

const keys = { IMPORT: 'import', PROGRAMME: 'projekt' } as const

const scopeText = /^(import|projekt)-(.+)$/

/** From the chooser's one field or from a link; null when none is understood. */
export function parseScope(query: Query): BaselineScope | null {
  const chosen = scopeText.exec(String(query.grundlag ?? ''))
  const kinds = ['IMPORT', 'PROGRAMME'] as const
  for (const kind of kinds) {
    const id = z.uuid().safeParse(chosen ? chosen[1] === keys[kind] && chosen[2] : query[keys[kind]])
    if (id.success) return { kind, id: id.data }
  }
  return null
}

export function isSameScope(a: BaselineScope, b: BaselineScope): boolean {
  return a.kind === b.kind && a.id === b.id
}

/** The value of a scope in the chooser's one field. */
export function scopeValue({ kind, id }: BaselineScope): string {
  return `${keys[kind]}-${id}`
}

export function scopeQuery({ kind, id }: BaselineScope): Record<string, string> {
  return { [keys[kind]]: id }
}

export function baselineHref(scope: BaselineScope): string {
  return `${routes.baseline}?${new URLSearchParams(scopeQuery(scope))}`
}
