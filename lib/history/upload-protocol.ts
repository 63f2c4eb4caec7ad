/**
 * How the browser sends an extract to `routes.importUpload`: the file's bytes are the body of a POST, so that it is
 * stored piece by piece as it comes, and the fields travel before it in one header.
 */
export const UPLOAD_FIELDS_HEADER = 'x-upload-fields'

/** Days as YYYY-MM-DD or as people write them; empty = not said. */
export type UploadFields = {
  /** Made by the form: a second press gives the first one's answer. */
  submissionId: string
  fileName: string
  programmeId: string
  /** The system the extract comes from; a name not known before makes a new source. */
  source: string
  extractOn: string
  coversFrom: string
}

/**
 * `href` = the import's page; `fields` = what is wrong, by field, in words; `message` = what is wrong with all of it.
 * What can be expected of a file is answered with 200 too: a browser reports every other status as a failed request.
 */
export type UploadAnswer =
  | { href: string }
  | { fields: Record<string, string> }
  | { message: string; isSignedOut: boolean }

/** A header holds no letters beyond ASCII. */
export function writeUploadFields(fields: UploadFields): string {
  return encodeURIComponent(JSON.stringify(fields))
}

/** Null when it cannot be read. */
export function readUploadFields(header: string | null): unknown {
  try {
    return JSON.parse(decodeURIComponent(header ?? ''))
  } catch {
    return null
  }
}
