import {
  UPLOAD_FIELDS_HEADER,
  type UploadAnswer,
  type UploadFields,
  writeUploadFields,
} from '@/lib/history/upload-protocol'
import { routes } from '@/lib/platform/routes'

type FileToSend = {
  file: File
  fields: UploadFields
  onProgress: (sentBytes: number) => void
  signal: AbortSignal
}

export type SentFile =
  | { kind: 'answer'; answer: UploadAnswer }
  /** The person stopped it. */
  | { kind: 'stopped' }

/** Not `fetch`, which does not say how much of a body is sent. Rejects when there is no readable answer. */
export function sendFile({ file, fields, onProgress, signal }: FileToSend): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new Error('The upload got no answer'))
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.upload.onload = () => onProgress(file.size)
    request.onerror = fail
    request.ontimeout = fail
    request.onabort = () => resolve({ kind: 'stopped' })
    request.onload = () => {
      const answer = readAnswer(request.responseText)
      if (answer) resolve({ kind: 'answer', answer })
      else fail()
    }
    request.open('POST', routes.importUpload)
    request.setRequestHeader(UPLOAD_FIELDS_HEADER, writeUploadFields(fields))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function readAnswer(text: string): UploadAnswer | null {
  try {
    const answer = JSON.parse(text)
    const isAnswer = typeof answer === 'object' && answer !== null
    return isAnswer && ('href' in answer || 'fields' in answer || 'message' in answer) ? answer : null
  } catch {
    return null
  }
}
