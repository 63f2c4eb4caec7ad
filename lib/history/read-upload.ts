import 'server-only'
import { type Day, minDay } from '@/lib/calendar/day'
import { FieldError } from '@/lib/platform/command-error'
import { ExtractError, type ExtractFailure } from './extract/extract-error'
import { type Extract, readExtract } from './extract/read-extract'

export type DatedExtract = { extract: Extract; extractOn: Day }

type UploadToRead = {
  content: Uint8Array
  benefitCodes: readonly string[]
  /** Null = the latest day in the file, never after today. */
  extractOn: Day | null
  today: Day
}

/** The extract of an uploaded file with its day. Throws FieldError naming what is wrong with the file. */
export async function readUpload({
  content,
  benefitCodes,
  extractOn,
  today,
}: UploadToRead): Promise<DatedExtract> {
  if (!looksLikeText(content)) throw new FieldError('file', 'fileNotCsv')
  try {
    const extract = await readExtract(content, { benefitCodes, screenedOn: extractOn ?? today })
    if (extract.rowCount === 0) throw new FieldError('file', 'fileWithoutRows')
    if (extractOn !== null) return { extract, extractOn }
    const suggestedOn = minDay(extract.latestDayInFile ?? today, today)
    const isBornLater = extract.people.some((person) => person.birthOn > suggestedOn)
    if (!isBornLater) return { extract, extractOn: suggestedOn }
    const again = await readExtract(content, { benefitCodes, screenedOn: suggestedOn })
    return { extract: again, extractOn: suggestedOn }
  } catch (error) {
    if (error instanceof ExtractError) throw asFieldError(error.failure)
    throw error
  }
}

/** More than fit in the largest file: a row is never shorter than 30 bytes. */
const MOST_LINES = 1_000_000

/**
 * A text holds no zero byte; workbooks, pictures and UTF-16 do. A file of blank lines would keep the parser busy for
 * minutes.
 */
function looksLikeText(content: Uint8Array): boolean {
  const isZip = content[0] === 0x50 && content[1] === 0x4b
  return !isZip && !content.includes(0) && countLineBreaks(content) <= MOST_LINES
}

function countLineBreaks(content: Uint8Array): number {
  let lines = 0
  for (const byte of content) if (byte === 0x0a) lines++
  return lines
}

function asFieldError(failure: ExtractFailure): FieldError {
  switch (failure.code) {
    case 'MISSING_COLUMNS':
      return new FieldError('file', 'fileMissingColumns', { columns: failure.columns.join(', ') })
    case 'UNKNOWN_COLUMNS':
      return new FieldError('file', 'fileUnknownColumns', { columns: shortList(failure.columns) })
    case 'REPEATED_COLUMNS':
      return new FieldError('file', 'fileRepeatedColumns', { columns: failure.columns.join(', ') })
    default:
      return new FieldError('file', 'fileEmpty')
  }
}

const LONGEST_LIST = 200

/** The names are the file's own: a file that is something else entirely can have very long ones. */
function shortList(names: readonly string[]): string {
  const list = names.join(', ')
  return list.length > LONGEST_LIST ? `${list.slice(0, LONGEST_LIST)} …` : list
}
