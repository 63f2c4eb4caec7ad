import type { Day } from '@/lib/calendar/day'
import { parseDayInput } from '@/lib/calendar/parse-day-input'
import { ExtractError } from '@/lib/history/extract/extract-error'
import { formatOf } from '@/lib/history/extract/extract-source'
import { LARGEST_EXTRACT_BYTES } from '@/lib/history/upload-limit'

export const uploadProblems = [
  'fileMissing',
  'fileEmpty',
  'fileTooLarge',
  'fileNotExtract',
  'programmeMissing',
  'sourceMissing',
  'dayUnreadable',
  'extractAfterToday',
] as const

export type UploadProblem = (typeof uploadProblems)[number]

type UploadToCheck = {
  file: { name: string; size: number } | undefined
  programmeId: string
  source: string
  extractOn: string
  coversFrom: string
}

const READABLE_NAME = /\.(csv|txt|xlsx)$/i

/** What can be seen before anything is sent: nobody waits for a large file to be told of an empty field. */
export function checkUpload(upload: UploadToCheck, today: Day): Record<string, UploadProblem> {
  const found: [string, UploadProblem | null][] = [
    ['file', checkFile(upload.file)],
    ['programmeId', upload.programmeId === '' ? 'programmeMissing' : null],
    ['source', upload.source === '' ? 'sourceMissing' : null],
    ['extractOn', checkDay(upload.extractOn, today)],
    ['coversFrom', isUnreadable(upload.coversFrom, today) ? 'dayUnreadable' : null],
  ]
  return Object.fromEntries(found.filter((entry): entry is [string, UploadProblem] => entry[1] !== null))
}

function checkFile(file: UploadToCheck['file']): UploadProblem | null {
  if (!file) return 'fileMissing'
  if (!READABLE_NAME.test(file.name)) return 'fileNotExtract'
  if (file.size === 0) return 'fileEmpty'
  return file.size > LARGEST_EXTRACT_BYTES ? 'fileTooLarge' : null
}

function checkDay(text: string, today: Day): UploadProblem | null {
  if (isUnreadable(text, today)) return 'dayUnreadable'
  const day = parseDayInput(text, today)
  return day !== null && day > today ? 'extractAfterToday' : null
}

function isUnreadable(text: string, today: Day): boolean {
  return text.trim() !== '' && parseDayInput(text, today) === null
}

/** Sentences of `history.extract.errors`. */
export const startProblems = ['FILE_NOT_TEXT', 'FILE_UTF16', 'FILE_OLD_OR_LOCKED'] as const

export type StartProblem = (typeof startProblems)[number]

const START_BYTES = 64 * 1024

/** What the first bytes tell, so that a large file of another kind is not sent to be refused. */
export async function checkStart(file: Blob): Promise<StartProblem | null> {
  const start = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer())
  try {
    formatOf(start)
    return null
  } catch (error) {
    const code = error instanceof ExtractError ? error.failure.code : null
    const problem = startProblems.find((one) => one === code)
    if (problem) return problem
    throw error
  }
}
