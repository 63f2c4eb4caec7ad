import { westernText } from '@/lib/export/western-text'

/** Every text of a view in the letters the fonts of a PDF have; its numbers, days and nulls as they are. */
export function inWesternLetters<View>(view: View): View {
  return mapTexts(view) as View
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return westernText(value)
  if (Array.isArray(value)) return value.map(mapTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part)]))
}
