import type { ExtractRowBatch } from './extract-row'
import type { RandomAccessSource } from './extract-source'
import { XlsxPackage } from './xlsx/package'
import { SheetRows } from './xlsx/sheet'
import { readWorkbook } from './xlsx/workbook'

/**
 * The rows of the first sheet that has any, in the batches the file is read in. Empty rows are passed over; `line` is the
 * sheet's own row number. Formulas give the value the workbook was saved with; dates are `yyyy-mm-dd`.
 */
export async function* readXlsxRows(source: RandomAccessSource): AsyncGenerator<ExtractRowBatch> {
  const parts = await XlsxPackage.open(source)
  try {
    const workbook = await readWorkbook(parts)
    let isFound = false
    for (const part of workbook.sheets) {
      if (isFound) return
      const sheet = new SheetRows(workbook)
      for await (const _ of parts.parseInSteps(part, sheet)) {
        const rows = sheet.take()
        if (rows.length === 0) continue
        isFound = true
        yield { rows, expected: sheet.expected }
      }
    }
  } finally {
    parts.close()
  }
}
