import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/platform/db'
import { maskNumbersIn } from '@/lib/platform/mask-cpr'
import type { Prisma } from '@/prisma/generated/client'
import type { ExtractFormat } from '@/prisma/generated/enums'
import { extractColumns, matchHeader, type SomeHeadings } from './extract/columns'
import { readExtractStart } from './extract/read-rows'
import { openStoredFile, PART_BYTES } from './stored-file'

export type ColumnsToMatch = {
  /** The file's headings one can choose, in its order. */
  headings: string[]
  /** Headings the file has more than once. */
  repeated: string[]
  /** Put before a person, who confirms or changes them. */
  suggestions: SomeHeadings
  /** Heading → the first values under it that are not empty, CPR numbers masked. */
  samples: Record<string, string>
}

const storedHeadings = z.partialRecord(z.enum(extractColumns), z.string().nullable()).catch({})

/** Empty until the columns are matched. */
export function readHeadings(columns: Prisma.JsonValue): SomeHeadings {
  return storedHeadings.parse(columns)
}

type FileToMatch = {
  id: string
  header: readonly string[]
  format: ExtractFormat
  fileBytes: number
  source: { columns: Prisma.JsonValue }
}

export async function readColumnsToMatch(file: FileToMatch): Promise<ColumnsToMatch> {
  const match = matchHeader(file.header, readHeadings(file.source.columns))
  const samples = await readSamples(file)
  const headings = [...new Set(file.header.map((heading) => heading.trim()).filter(Boolean))]
  if ('columns' in match) return { headings, repeated: [], suggestions: match.columns, samples }
  const { repeated, suggestions } = match
  return {
    headings: headings.filter((heading) => !repeated.includes(heading)),
    repeated,
    suggestions,
    samples,
  }
}

const SAMPLE_ROWS = 3

/** From the file's first part: enough for a few rows, whatever its size. A workbook keeps its places for itself. */
async function readSamples({ id, header, format, fileBytes }: FileToMatch): Promise<Record<string, string>> {
  const bytes = format === 'CSV' ? Math.min(fileBytes, PART_BYTES) : fileBytes
  const source = openStoredFile(db, { importId: id, format, fileBytes: bytes })
  const start = await readExtractStart(source, { rowCount: SAMPLE_ROWS })
  const rows = start?.rows ?? []
  return Object.fromEntries(
    header.flatMap((heading, place) => {
      const values = rows.map(({ cells }) => cells[place]?.trim() ?? '').filter(Boolean)
      return values.length === 0 ? [] : [[heading.trim(), sampleText(values)]]
    }),
  )
}

const LONGEST_SAMPLE = 40

function sampleText(values: readonly string[]): string {
  return values.map((value) => maskNumbersIn(value).slice(0, LONGEST_SAMPLE)).join(' · ')
}
