// R01 (domain.md 4.1): a whole population counted in one pass.
import { type BaselinePerson, type Measure, measures, partsOf, partsOfPerson } from './measures'

export type PopulationCounts = {
  citizens: number
  /** Of every measure the number of people in each of its parts; the parts of a measure sum to `citizens`. */
  parts: Record<Measure, Record<string, number>>
}

export function countPopulation(people: Iterable<BaselinePerson>): PopulationCounts {
  const parts = Object.fromEntries(
    measures.map((measure) => [measure, Object.fromEntries(partsOf(measure).map((part) => [part, 0]))]),
  ) as PopulationCounts['parts']
  let citizens = 0
  for (const person of people) {
    citizens++
    const places = partsOfPerson(person)
    for (const measure of measures) {
      const counts = parts[measure]
      const part = places[measure]
      counts[part] = (counts[part] ?? 0) + 1
    }
  }
  return { citizens, parts }
}
