import words from '../../lib/i18n/messages/da/words.json'
import type { RoleCode } from '../generated/enums'

export type DemoTeam = 'Team Nord' | 'Team Syd'

export type DemoStaff = {
  key: string
  name: string
  roles: readonly RoleCode[]
  team?: DemoTeam
  aKasse?: string
  /** The other department a specialist comes from. */
  department?: string
  /** May see people with name-and-address protection outside own cases. */
  isCleared?: boolean
}

export const OWN_FUND = 'Faglig Fælles'
export const OTHER_FUND = 'Hav og Handels A-kasse'

/** In the order the sign-in page lists them. All are invented. */
export const demoStaff = [
  { key: 'mette', name: 'Mette Krogh', roles: ['VIRKSOMHEDSKONSULENT'], team: 'Team Nord' },
  { key: 'aase', name: 'Åse Nørgaard', roles: ['MYNDIGHEDSRAADGIVER'], team: 'Team Nord', isCleared: true },
  { key: 'lone', name: 'Lone Holm', roles: ['LEDER'] },
  { key: 'rikke', name: 'Rikke Bjørnskov', roles: ['JOBCOACH'] },
  { key: 'henning', name: 'Henning Sørensen', roles: ['A_KASSE'], aKasse: OWN_FUND },
  { key: 'anders', name: 'Anders Præstegaard', roles: ['STYREGRUPPE'] },
  { key: 'yrsa', name: 'Yrsa Kjær', roles: ['ADMIN'] },
  { key: 'soeren', name: 'Søren Aagaard', roles: ['VIRKSOMHEDSKONSULENT'], team: 'Team Nord' },
  { key: 'ali', name: 'Ali Demir', roles: ['VIRKSOMHEDSKONSULENT'], team: 'Team Syd' },
  {
    key: 'katrine',
    name: 'Katrine Lysholm',
    roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER'],
    team: 'Team Syd',
  },
  { key: 'jens', name: 'Jens Bækgaard', roles: ['MYNDIGHEDSRAADGIVER'], team: 'Team Syd' },
  { key: 'oeyvind', name: 'Øyvind Lund', roles: ['MYNDIGHEDSRAADGIVER'], team: 'Team Nord' },
  { key: 'pia', name: 'Pia Ågren', roles: ['A_KASSE'], aKasse: OTHER_FUND },
  { key: 'birthe', name: 'Birthe Ladefoged', roles: ['FAGPARTNER'], department: 'Socialpsykiatrien' },
] as const satisfies readonly DemoStaff[]

export type StaffKey = (typeof demoStaff)[number]['key']

/** What the start command prints: who one can sign in as, in Danish. */
export const demoPeople: readonly { name: string; roleLabel: string }[] = demoStaff.map(
  (person: DemoStaff) => ({
    name: person.name,
    roleLabel: `${person.roles.map((role) => words.roles[role]).join(' og ')}${placeOf(person)}`,
  }),
)

function placeOf({ team, aKasse, department }: DemoStaff): string {
  const place = team ?? aKasse ?? department
  return place ? `, ${place}` : ''
}
