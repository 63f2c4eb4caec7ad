import 'server-only'
import { type DocumentProps, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

/** A PDF to open in the browser; never kept by it. `fileName` names nobody. */
export async function pdfResponse(
  document: ReactElement<DocumentProps>,
  fileName: string,
): Promise<Response> {
  const pdf = await renderToBuffer(document)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${fileName}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
