import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { now, today } from '@/lib/calendar/today'
import { LOCALE_COOKIE, toLocale } from '@/lib/i18n/locale'
import { recordAuditBy } from './audit'
import { auth } from './auth'
import { db } from './db'
import { loadSessionViewer } from './load-viewer'
import { routes } from './routes'
import { hasRole, type RoleCode, type Viewer } from './viewer'

/** signed-out: no valid session. no-role: a known person without a role today. */
export type SessionState =
  | { kind: 'signed-in'; viewer: Viewer }
  | { kind: 'no-role' }
  | { kind: 'signed-out' }

/** One look at the session row, user, roles and stand-ins per request. */
export const getSessionState = cache(async (): Promise<SessionState> => {
  const session = await auth()
  if (!session?.sessionId) return { kind: 'signed-out' }
  const viewer = await loadSessionViewer(db, session.sessionId, { today: today(), now: now() })
  if (viewer === undefined) return { kind: 'signed-out' }
  if (viewer === null) return { kind: 'no-role' }
  // A language chosen in this browser goes before the person's own setting.
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return { kind: 'signed-in', viewer: { ...viewer, locale: toLocale(chosen ?? viewer.locale) } }
})

/** The signed-in person; otherwise redirects to sign-in (returning here after) or to the no-access page. */
export async function requireStaff(...roles: RoleCode[]): Promise<Viewer> {
  const state = await getSessionState()
  const path = (await headers()).get('x-path') ?? routes.home
  if (state.kind === 'signed-out') redirect(`${routes.signIn}?til=${encodeURIComponent(path)}`)
  if (state.kind === 'no-role') redirect(routes.noAccess)
  if (roles.length > 0 && !hasRole(state.viewer, ...roles)) {
    await recordAuditBy(state.viewer, db, { kind: 'DENIED', operation: `page ${path.split('?')[0]}` })
    redirect(routes.noAccess)
  }
  return state.viewer
}
