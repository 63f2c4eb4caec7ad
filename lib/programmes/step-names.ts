import { z } from 'zod'

const steps = z.object({ steps: z.array(z.object({ no: z.number().int(), name: z.string() })).default([]) })

/** FM: the names of a programme's steps by number, as its template has them. */
export function stepNamesOf(template: unknown): ReadonlyMap<number, string> {
  const parsed = steps.safeParse(template)
  return new Map((parsed.data?.steps ?? []).map(({ no, name }) => [no, name]))
}
