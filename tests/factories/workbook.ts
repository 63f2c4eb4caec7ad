import { crc32, deflateRawSync } from 'node:zlib'
import writeExcelFile from 'write-excel-file/node'
import { bytesSource } from '@/lib/history/extract/extract-source'
import { readRows } from '@/lib/history/extract/read-rows'

/** A zip of the given parts, written out by hand so that a test can also write one that lies. */
export function buildZip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { flags = 0, sizeOf }: { flags?: number; sizeOf?: (name: string) => number } = {},
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const size = sizeOf?.(name) ?? bytes.length
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, nameBytes]))
    locals.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

type WorkbookParts = {
  /** The XML inside `sheetData` of each sheet. */
  sheets: string[]
  sharedStrings?: string
  formats?: string
  cellStyles?: string
  workbookSettings?: string
  sheetStates?: string[]
}

export function workbookParts({
  sheets,
  sharedStrings = '',
  formats = '',
  cellStyles = '<xf numFmtId="0"/><xf numFmtId="14"/>',
  workbookSettings = '',
  sheetStates = [],
}: WorkbookParts): Record<string, string> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (list: string[]) => `<Relationships>${list.join('')}</Relationships>`
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  const sheetList = sheets.map(
    (_, index) => `<sheet name="Ark${index}" state="${sheetStates[index] ?? 'visible'}" r:id="s${index}"/>`,
  )
  return {
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns:r="${office}">${workbookSettings}<sheets>${sheetList.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`)),
      relation('t1', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('t2', 'styles', '../xl/styles.xml'),
    ]),
    'xl/sharedStrings.xml': `<sst>${sharedStrings}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cellStyles}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((rows, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  }
}

export function buildWorkbook(parts: WorkbookParts): Buffer {
  return buildZip(workbookParts(parts))
}

export const inlineCell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

/** The rows of an extract in CSV as a workbook, each in the row of the line it starts on. */
export async function workbookOfCsv(csv: Uint8Array): Promise<Buffer> {
  const sheet: string[][] = []
  for await (const { rows } of readRows(bytesSource(csv))) {
    for (const { line, cells } of rows) {
      while (sheet.length < line - 1) sheet.push([])
      sheet.push([...cells])
    }
  }
  return writeExcelFile(sheet).toBuffer()
}
