/** Class letters of the benefit strip (ux.md 3.5). */
export type StripClass = 'D' | 'K' | 'S' | 'R' | 'F' | 'A'

export type BenefitType = {
  code: string
  publicSupport: boolean
  unemployment: boolean
  sickness: boolean
  stripClass: StripClass
}

export const SUPPLEMENTARY_BENEFIT_CODE = 'supplerende-a-dagpenge'

const unemployment = { publicSupport: true, unemployment: true, sickness: false }
const sickness = { publicSupport: true, unemployment: false, sickness: true }
const otherSupport = { publicSupport: true, unemployment: false, sickness: false }
const noSupport = { publicSupport: false, unemployment: false, sickness: false }

/** The benefit table as shipped (domain.md 4.1); an installation's own dated table may say otherwise. */
export const shippedBenefitTypes: readonly BenefitType[] = [
  { code: 'a-dagpenge', ...unemployment, stripClass: 'D' },
  { code: SUPPLEMENTARY_BENEFIT_CODE, ...unemployment, stripClass: 'D' },
  { code: 'kontanthjaelp-jobparat', ...unemployment, stripClass: 'K' },
  { code: 'kontanthjaelp-aktivitetsparat', ...unemployment, stripClass: 'K' },
  { code: 'uddannelseshjaelp', ...unemployment, stripClass: 'K' },
  { code: 'sho', ...unemployment, stripClass: 'K' },
  { code: 'sygedagpenge', ...sickness, stripClass: 'S' },
  { code: 'ressourceforloeb', ...otherSupport, stripClass: 'R' },
  { code: 'jobafklaring', ...otherSupport, stripClass: 'R' },
  { code: 'ledighedsydelse', ...otherSupport, stripClass: 'F' },
  { code: 'fleksjob', ...otherSupport, stripClass: 'F' },
  { code: 'loentilskud', ...otherSupport, stripClass: 'A' },
  { code: 'foertidspension', ...otherSupport, stripClass: 'A' },
  { code: 'su', ...noSupport, stripClass: 'A' },
  { code: 'barsel', ...noSupport, stripClass: 'A' },
]

export function indexByCode<T extends { code: string }>(types: readonly T[]): ReadonlyMap<string, T> {
  return new Map(types.map((type) => [type.code, type]))
}
