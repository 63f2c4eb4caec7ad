import { ExtractError } from '../extract-error'
import { isDateFormat } from './dates'
import type { XlsxPackage } from './package'
import { SharedTexts } from './shared-texts'
import { TextCollector } from './text-collector'

export type Workbook = {
  /** The parts of the visible sheets, in the workbook's order. */
  sheets: string[]
  is1904: boolean
  /** By the number of a cell's style: whether it shows its number as a date. */
  dateStyles: readonly boolean[]
  texts: SharedTexts
}

type Relation = { id: string; kind: string; target: string }

export async function readWorkbook(parts: XlsxPackage): Promise<Workbook> {
  const root = await readRelations(parts, '')
  const workbookPart = root.find(({ kind }) => kind === 'officeDocument')?.target
  if (workbookPart === undefined) throw new ExtractError({ code: 'FILE_NOT_WORKBOOK' })
  const relations = await readRelations(parts, workbookPart)
  const { sheetIds, is1904 } = await readSheetList(parts, workbookPart)
  const sheets = sheetIds.flatMap((id) =>
    relations.filter((relation) => relation.id === id && isSheet(relation)),
  )
  if (sheets.length === 0) throw new ExtractError({ code: 'FILE_NOT_WORKBOOK' })
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target
  return {
    sheets: sheets.map(({ target }) => target),
    is1904,
    dateStyles: await readDateStyles(parts, partOf('styles')),
    texts: await readTexts(parts, partOf('sharedStrings')),
  }
}

function isSheet({ kind }: Relation): boolean {
  return kind === 'worksheet'
}

/** What a part points at, by its relationship file; the package's own when `part` is empty. */
async function readRelations(parts: XlsxPackage, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  await parts.parse(`${folder}_rels/${part.slice(folder.length)}.rels`, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : resolvePart(folder, Target)
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target })
    },
  })
  return relations
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

async function readSheetList(parts: XlsxPackage, workbookPart: string) {
  const sheetIds: string[] = []
  let is1904 = false
  await parts.parse(workbookPart, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes.date1904)
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      if (id !== undefined) sheetIds.push(id)
    },
  })
  return { sheetIds, is1904 }
}

async function readDateStyles(parts: XlsxPackage, part: string | undefined): Promise<boolean[]> {
  if (part === undefined) return []
  const codes = new Map<number, string>()
  const formatIds: number[] = []
  let isInCellStyles = false
  await parts.parse(part, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') isInCellStyles = true
      if (name === 'xf' && isInCellStyles) formatIds.push(Number(numFmtId ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false
    },
  })
  return formatIds.map((id) => isDateFormat(id, codes.get(id)))
}

async function readTexts(parts: XlsxPackage, part: string | undefined): Promise<SharedTexts> {
  const texts = new SharedTexts()
  if (part === undefined) return texts
  const collector = new TextCollector()
  await parts.parse(part, {
    open: (name) => {
      if (name === 'si') collector.start()
      else collector.open(name)
    },
    text: (text) => collector.text(text),
    close: (name) => {
      if (name === 'si') texts.add(collector.take())
      else collector.close(name)
    },
  })
  return texts
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
