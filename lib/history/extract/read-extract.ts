import type { Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { fromDaySpan } from '@/lib/calendar/day-span'
import type { CompactPerson } from './compact-history'
import { bytesSource } from './extract-source'
import { type ExtractOptions, type ScannedExtract, scanExtract } from './scan-extract'

export type ExtractPeriod = DayRange & { benefitCode: string }

export type ExtractEmployment = DayRange & {
  /** Empty when the row names the employer by CVR alone. */
  employerName: string
  cvr: string | null
  weeklyHours: number | null
}

export type ExtractPerson = {
  /** Ten digits. */
  cpr: string
  birthOn: Day
  name: string
  aKasse: string
  periods: ExtractPeriod[]
  employments: ExtractEmployment[]
}

export type Extract = Omit<ScannedExtract, 'history'> & { people: ExtractPerson[] }

/**
 * A whole extract as objects, for the preview and the import. People are in the order of their first accepted row, their
 * rows in the file's order, repeated rows left out. Throws ExtractError when the file cannot be read as an extract.
 */
export async function readExtract(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  options: ExtractOptions,
): Promise<Extract> {
  const bytes = content instanceof Uint8Array ? content : await collect(content)
  const { history, ...scanned } = await scanExtract(bytesSource(bytes), options)
  return { people: Array.from(history.people(), toExtractPerson), ...scanned }
}

function toExtractPerson({ benefits, employments, ...person }: CompactPerson): ExtractPerson {
  return {
    ...person,
    periods: benefits.map(({ benefitCode, ...span }) => ({ benefitCode, ...fromDaySpan(span) })),
    employments: employments.map(({ from, until, ...employment }) => ({
      ...employment,
      ...fromDaySpan({ from, until }),
    })),
  }
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}
