import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import { ExtractError } from '@/lib/history/extract/extract-error'
import { fillSentence } from '@/lib/history/extract/fill-sentence'
import { scanExtract } from '@/lib/history/extract/scan-extract'
import history from '@/lib/i18n/messages/da/history.json'
import { screenExtract } from './batch'
import { CommandError } from './command/command-error'
import { openExtractFile } from './command/extract-file'
import { type CommandOptions, readOptions } from './command/options'
import { printJson } from './command/print-json'
import { printTable } from './command/print-table'
import { writeAll } from './command/write-all'
import { shippedThresholds } from './rules/thresholds'

const EXIT_CANNOT_RUN = 2

/** The batch screening of domain.md section 5, without a database. Gives the exit code. */
export async function runScreening(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args)
    await screenFile(options)
    return 0
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    process.stderr.write(`${error.message}\n`)
    return EXIT_CANNOT_RUN
  }
}

async function screenFile({ file, screenedOn, asJson }: CommandOptions): Promise<void> {
  const benefitCategories = indexByCode(shippedBenefitTypes)
  const scanned = await readFile({ file, screenedOn, benefitCodes: benefitCategories.keys() })
  const { citizens, baseline } = screenExtract({
    history: scanned.history,
    screenedOn,
    thresholds: shippedThresholds,
    benefitCategories,
  })
  const { rejected, warnings } = scanned
  const print = asJson ? printJson : printTable
  await writeAll(process.stdout, print({ screenedOn, citizens, baseline, rejected, warnings }))
}

async function readFile({ file, ...options }: { file: string } & Parameters<typeof scanExtract>[1]) {
  try {
    return await scanExtract(await openExtractFile(file), options)
  } catch (error) {
    if (error instanceof ExtractError) throw new CommandError(sentenceFor(error, file))
    if (error instanceof Error && 'syscall' in error) {
      throw new CommandError(fillSentence(history.extract.errors.FILE_NOT_READABLE, { file }))
    }
    throw error
  }
}

function sentenceFor({ failure }: ExtractError, file: string): string {
  const columns = 'columns' in failure ? failure.columns.join(', ') : ''
  return fillSentence(history.extract.errors[failure.code], { file, columns })
}
