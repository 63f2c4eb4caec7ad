/** True when a page of the app's own sent the request: browsers name the page's origin on every POST. */
export function isFromOwnPages(headers: Headers): boolean {
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  if (origin === null || host === null || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
