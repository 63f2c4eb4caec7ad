import 'server-only'
import type { Viewer } from '@/lib/platform/viewer'
import { getAKassePacket } from './a-kasse-packet'
import { AKassePacketDocument } from './a-kasse-packet-document'
import { inWesternLetters } from './in-western-letters'
import { letterWords } from './letter-words'
import { pdfResponse } from './pdf-response'

/** The packet as PDF, in Danish: funds are Danish; null where the fund may not be told. */
export async function aKassePacketResponse(viewer: Viewer, visitationId: string): Promise<Response | null> {
  const packet = await getAKassePacket(viewer, visitationId)
  if (!packet) return null
  const t = letterWords('da')
  return pdfResponse(
    <AKassePacketDocument packet={inWesternLetters(packet)} language="da" t={t} />,
    `${t('packet.fileName')}-${packet.writtenOn}`,
  )
}
