import { type Day, isDay } from './day'

// The only clock. A running test moves it by TEST_NOW (local time in Copenhagen, such as 2026-11-23T09:30),
// which is kept in the environment because the server's bundles each load this module anew.

const copenhagenClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/

/** Today's date in Copenhagen. */
export function today(): Day {
  return dayAt(now())
}

/** The date in Copenhagen at an instant. */
export function dayAt(instant: Date): Day {
  return localTimeOf(instant).slice(0, 10) as Day
}

/** The time of day in Copenhagen now, as it is stored: 09:30. */
export function timeOfDay(): string {
  return localTimeOf(now()).slice(11, 16)
}

export function now(): Date {
  const testNow = process.env.TEST_NOW
  if (!testNow) return new Date()
  requireTestClock()
  return instantOf(testNow)
}

/** Moves this process's clock; null lets it run again. Throws unless TEST_CLOCK=1. */
export function setTestNow(text: string | null): void {
  requireTestClock()
  if (text === null) {
    delete process.env.TEST_NOW
    return
  }
  instantOf(text)
  process.env.TEST_NOW = text
}

function requireTestClock(): void {
  if (process.env.TEST_CLOCK !== '1') throw new Error('The clock is moved only in tests (TEST_CLOCK=1)')
}

function instantOf(text: string): Date {
  const [, day = '', time = ''] = LOCAL_TIME.exec(text) ?? []
  const asUtc = isDay(day) ? Date.parse(`${day}T${time}:00Z`) : Number.NaN
  if (Number.isNaN(asUtc)) throw new Error(`TEST_NOW is a local time such as 2026-11-23T09:30, not "${text}"`)
  // The second pass corrects the offset taken on the wrong side of a change to or from summer time.
  const guess = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(guess))
}

function offsetAt(instant: number): number {
  return Date.parse(`${localTimeOf(new Date(instant))}Z`) - instant
}

function localTimeOf(instant: Date): string {
  const part = Object.fromEntries(
    copenhagenClock.formatToParts(instant).map(({ type, value }) => [type, value]),
  )
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`
}
