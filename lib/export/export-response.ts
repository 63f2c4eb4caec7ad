import 'server-only'
import type { TableDocument } from './table-document'
import { writeCsv } from './write-csv'
import { writePdf } from './write-pdf'
import { writeXlsx } from './write-xlsx'

export const exportFormats = ['xlsx', 'csv', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

const CONTENT_TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}

/** The file as a download that nothing on the way keeps. `fileName` without its ending; it must name no person. */
export async function exportResponse({
  doc,
  format,
  fileName,
}: {
  doc: TableDocument
  format: ExportFormat
  fileName: string
}): Promise<Response> {
  const content = await writeDocument(doc, format)
  return new Response(Uint8Array.from(content), {
    headers: {
      'Content-Type': CONTENT_TYPES[format],
      'Content-Length': String(content.length),
      'Content-Disposition': contentDisposition(`${fileName}.${format}`),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

async function writeDocument(doc: TableDocument, format: ExportFormat): Promise<Buffer> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(doc)
    case 'csv':
      return writeCsv(doc)
    case 'pdf':
      return writePdf(doc)
  }
}

/** Plain letters for old readers, the name itself for the others (RFC 6266). */
function contentDisposition(fileName: string): string {
  const clean = fileName.replace(/[\p{Cc}"\\/:*?<>|]/gu, '-')
  const plain = clean
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^\x20-\x7e]/g, '-')
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
