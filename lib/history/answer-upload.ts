import 'server-only'
import { getTranslations } from 'next-intl/server'
import { explainError, invalid, signedOut } from '@/lib/platform/action'
import type { ActionResult } from '@/lib/platform/action-result'
import { getSessionState } from '@/lib/platform/session'
import type { Viewer } from '@/lib/platform/viewer'
import { ExtractError } from './extract/extract-error'
import { receiveUpload } from './receive-upload'
import { describeFailure } from './scan-import'
import { uploadFields } from './schema'
import { readUploadFields, UPLOAD_FIELDS_HEADER, type UploadAnswer } from './upload-protocol'

const OPERATION = 'history.uploadImport'

type Answered = { status: number; answer: UploadAnswer }

/** The whole of an upload, from who asks to the answer in words. */
export async function answerUpload(request: Request): Promise<Answered> {
  const state = await getSessionState()
  if (state.kind !== 'signed-in') return toAnswer(await signedOut())
  const { viewer } = state
  const parsed = await uploadFields.safeParseAsync(
    readUploadFields(request.headers.get(UPLOAD_FIELDS_HEADER)),
  )
  if (!parsed.success) return toAnswer(await invalid(parsed.error, viewer))
  try {
    const { href } = await receiveUpload({
      viewer,
      input: parsed.data,
      statedBytes: readLength(request.headers.get('content-length')),
      body: request.body ?? nothing(),
    })
    return { status: 200, answer: { href } }
  } catch (error) {
    if (isBrokenOff(error, request)) return { status: 400, answer: { fields: {} } }
    if (error instanceof ExtractError) return { status: 200, answer: await explainFile(error, viewer) }
    return toAnswer(await explainError(error, { viewer, operation: OPERATION }))
  }
}

/** The line broke or the person left: nobody is there to read an answer, nothing is kept, and nothing of ours failed. */
function isBrokenOff(error: unknown, { signal }: Request): boolean {
  return signal.aborted && error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function readLength(header: string | null): number | null {
  const length = Number(header ?? '')
  return header !== null && Number.isSafeInteger(length) ? length : null
}

async function explainFile(error: ExtractError, viewer: Viewer): Promise<UploadAnswer> {
  const t = await getTranslations({ locale: viewer.locale, namespace: 'history.extract.errors' })
  const { code, facts } = describeFailure(error.failure)
  return { fields: { file: t(code as 'EMPTY_FILE', facts as never) } }
}

function toAnswer(result: ActionResult<unknown>): Answered {
  if (result.status === 'invalid') return { status: 200, answer: { fields: result.fields } }
  if (result.status === 'ok') throw new Error('An upload that went well has an address')
  const answer = { message: result.message, isSignedOut: result.status === 'signed-out' }
  return { status: result.status === 'error' ? 500 : 200, answer }
}
