import type { Messages } from '@/lib/i18n/catalogues'
import { boundsOfPart, type Measure } from './rules/measures'

type PartKey = `part.${keyof Messages['baseline']['part']}`
type Translate = (key: PartKey, values?: { from: number; to: number }) => string

/** The words of one part of a measure, fx “13–24” or “5 eller flere”; the same on the page, in lists and in files. */
export function partLabel(t: Translate, { measure, part }: { measure: Measure; part: string }): string {
  if (part === 'YES' || part === 'NO' || part === 'UNKNOWN') return t(`part.${part}`)
  if (part === 'NONE') return t('part.NONE')
  const bounds = boundsOfPart(measure as Parameters<typeof boundsOfPart>[0], part)
  if (!bounds) throw new RangeError('The measure has no such part')
  const { from, to } = bounds
  const values = { from, to: to ?? from }
  if (measure === 'AGE')
    return t(to === null ? 'part.ageFrom' : from === 0 ? 'part.ageTo' : 'part.age', values)
  if (measure === 'MEAN_LENGTH') {
    return t(to === null ? 'part.lengthFrom' : from === 0 ? 'part.lengthUnder' : 'part.length', values)
  }
  if (to === null) return t('part.from', values)
  return t(from === to ? 'part.exact' : 'part.range', values)
}
