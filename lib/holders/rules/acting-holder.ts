// features.md 2.4 (makkerpar): during absence what a role asks for goes to the stand-in, else to the pair's other half.
export type CaseRole = 'KS' | 'VK' | 'MENTOR'

export type RoleHolder<Person> = { role: CaseRole; user: Person }

/** Who is away today, each with the one who stands in; null = nobody is named, or the one named is away as well. */
export type Absences<Person> = ReadonlyMap<string, Person | null>

export type ActingHolder<Person> = {
  person: Person
  /** The role's own holder, when somebody else acts because of absence. */
  insteadOf: Person | null
}

/** A role's deadlines are its own; in the pair each covers the other, and a mentor is covered by the consultant first. */
const otherHalves: Record<CaseRole, readonly CaseRole[]> = {
  KS: ['VK'],
  VK: ['KS'],
  MENTOR: ['VK', 'KS'],
}

/** The person who acts on what the role asks for, of those who hold a role on the case that day. Null = nobody holds it. */
export function actingHolder<Person extends { id: string }>(
  role: CaseRole,
  holders: readonly RoleHolder<Person>[],
  absences: Absences<Person>,
): ActingHolder<Person> | null {
  const held = holders.find((one) => one.role === role) ?? holders.find((one) => one.role === 'KS')
  if (!held) return null
  const { user } = held
  if (!absences.has(user.id)) return { person: user, insteadOf: null }
  const standIn = absences.get(user.id)
  if (standIn) return { person: standIn, insteadOf: user }
  const halves = otherHalves[held.role].map((half) => holders.find((one) => one.role === half)?.user)
  const present = halves.find((half) => half && !absences.has(half.id))
  return present ? { person: present, insteadOf: user } : { person: user, insteadOf: null }
}
