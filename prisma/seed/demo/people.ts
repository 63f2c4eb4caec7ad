import { addDays, type Day } from '@/lib/calendar/day'
import names from '../data/names.json'
import type { Random } from './random'

export type Person = { name: string; birthOn: Day; cpr: string }

const LONG_NAME = 'Anne-Margrethe Østergaard Kjærsgaard Bjørnholt Aagaard-Søgaard'

/** Invents people with names and CPR numbers that no two share. */
export function createPeople(random: Random, today: Day): (ages: readonly [number, number]) => Person {
  const taken = new Set<string>()
  let count = 0

  function inventName(): string {
    const first = random.pick(random.chance(0.5) ? names.women : names.men)
    const name = `${first} ${random.pick(names.surnames)}`
    return taken.has(name) ? inventName() : name
  }

  return ([youngest, oldest]) => {
    count++
    const name = count === 20 ? LONG_NAME : inventName()
    taken.add(name)
    const birthOn = addDays(today, -random.int(youngest * 365 + 20, oldest * 365))
    return { name, birthOn, cpr: replacementCpr(birthOn, count) }
  }
}

/** Day + 60: no living person's ordinary number. The running number keeps all of them apart. */
function replacementCpr(birthOn: Day, running: number): string {
  const [year = '', month = '', date = ''] = birthOn.split('-')
  const seventhDigit = Number(year) < 2000 ? 3 : 4
  return `${Number(date) + 60}${month}${year.slice(2)}${seventhDigit}${String(running).padStart(3, '0')}`
}
