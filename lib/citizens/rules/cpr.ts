// P15 (privacy-security.md, domain.md 4.1): what a CPR number says, and which texts are one.
import { type Day, isDay } from '@/lib/calendar/day'

export type Cpr = {
  digits: string
  birthOn: Day
  /** Day + 60: a number given to a person who has no ordinary one. */
  isReplacement: boolean
  /** Informs only: valid numbers without modulus 11 exist since 2007. */
  hasModulus11: boolean
}

const CPR_FORM = /^\d{6}-?\d{4}$/
const MODULUS_WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** Ten digits with a hyphen only after the sixth; the text is not trimmed. */
export function hasCprForm(text: string): boolean {
  return CPR_FORM.test(text)
}

/** Null when the text is not ten digits, or when the birth date in it does not exist. */
export function parseCpr(text: string): Cpr | null {
  if (!hasCprForm(text)) return null
  const digits = text.replace('-', '')
  const writtenDay = Number(digits.slice(0, 2))
  const isReplacement = writtenDay > 60
  const day = String(isReplacement ? writtenDay - 60 : writtenDay).padStart(2, '0')
  const yearInCentury = Number(digits.slice(4, 6))
  const year = centuryOf({ seventhDigit: Number(digits[6]), yearInCentury }) + yearInCentury
  const birthOn = `${year}-${digits.slice(2, 4)}-${day}`
  if (!isDay(birthOn)) return null
  return { digits, birthOn, isReplacement, hasModulus11: weightedSum(digits) % 11 === 0 }
}

export function formatCpr(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`
}

export function maskCpr(digits: string): string {
  return `${digits.slice(0, 6)}-****`
}

function centuryOf({ seventhDigit, yearInCentury }: { seventhDigit: number; yearInCentury: number }): number {
  if (seventhDigit <= 3) return 1900
  if (seventhDigit === 4 || seventhDigit === 9) return yearInCentury <= 36 ? 2000 : 1900
  return yearInCentury <= 57 ? 2000 : 1800
}

function weightedSum(digits: string): number {
  return MODULUS_WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}
