type Step = { text: string; by: number; min: number; max: number }

/** The next value of a stepper, written with a decimal comma. Unreadable or empty text counts from zero. */
export function stepNumber({ text, by, min, max }: Step): string {
  const typed = Number(text.trim().replace(',', '.'))
  const from = Number.isFinite(typed) ? typed : 0
  const next = Math.min(max, Math.max(min, from + by))
  return String(Math.round(next * 100) / 100).replace('.', ',')
}
