import { z } from 'zod'

const placementParts = z.object({
  /** FM: names of the groups 1, 2 and 3 */
  groups3: z.array(z.string()).max(3).default([]),
  /** IP: tracks */
  tracks: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
})

/** What a visitation places a citizen in, where the programme has it; empty = it has not. */
export type PlacementChoices = {
  groups: { number: number; name: string }[]
  tracks: { id: string; name: string }[]
}

export function placementChoicesOf(template: unknown): PlacementChoices {
  const { groups3, tracks } = placementParts.parse(template)
  return { groups: groups3.map((name, index) => ({ number: index + 1, name })), tracks }
}
