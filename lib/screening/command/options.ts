import { parseArgs } from 'node:util'
import { type Day, isDay } from '@/lib/calendar/day'
import { fillSentence } from '@/lib/history/extract/fill-sentence'
import screening from '@/lib/i18n/messages/da/screening.json'
import { CommandError } from './command-error'

export type CommandOptions = { file: string; screenedOn: Day; asJson: boolean }

const sentences = screening.command

/** Throws CommandError with one sentence that says what to write. */
export function readOptions(args: readonly string[]): CommandOptions {
  const { values, positionals } = parse(args)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new CommandError(sentences.usage)
  const asOf = values['as-of']
  if (asOf === undefined) throw new CommandError(sentences.asOfMissing)
  if (!isDay(asOf)) throw new CommandError(fillSentence(sentences.asOfNotADay, { value: asOf }))
  return { file, screenedOn: asOf, asJson: values.json ?? false }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'as-of': { type: 'string' }, json: { type: 'boolean' } },
    })
  } catch (error) {
    throw new CommandError(sentenceFor(error, args))
  }
}

function sentenceFor(error: unknown, args: readonly string[]): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  if (error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return sentences.usage
  const option = args.find((arg) => arg.startsWith('-') && !/^--(as-of|json)(=|$)/.test(arg))
  return fillSentence(sentences.unknownOption, { option: option ?? '' })
}
