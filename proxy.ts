import { type NextRequest, NextResponse } from 'next/server'

/** A nonce-based Content-Security-Policy for every page, and the asked path for the way back after sign-in. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const development = process.env.NODE_ENV === 'development'
  const issuer = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : ''
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // The development server puts styles in without a nonce, and beside a nonce 'unsafe-inline' would count for nothing.
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `frame-ancestors 'none'`,
    `form-action 'self'${issuer}`,
  ].join('; ')

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  // Next reads the nonce out of this request header and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

// Not left out by a dot in the path: an address like /borgere/a.b is a page too, and without this its policy is missing
// and the headers above would be what the browser sent. Left out is the address files are sent to: Next
// would keep a whole copy of each for this function.
export const config = {
  matcher: ['/((?!api/|data/fil$|_next/static/|_next/image).*)'],
}
