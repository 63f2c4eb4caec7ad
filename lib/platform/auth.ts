import 'server-only'
import NextAuth, { type DefaultSession } from 'next-auth'
import type { Provider } from 'next-auth/providers'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { now } from '@/lib/calendar/today'
import { recordAudit } from './audit'
import { db } from './db'
import { env, isDemoInstallation, isOidcConfigured } from './env'
import { routes } from './routes'

declare module 'next-auth' {
  interface Session {
    sessionId?: string
    user: DefaultSession['user']
  }
}
declare module '@auth/core/jwt' {
  interface JWT {
    sessionId?: string
  }
}

const SESSION_SECONDS = 8 * 60 * 60

const entraProfile = z.object({ tid: z.string().min(1), oid: z.string().min(1) })

function providers(): Provider[] {
  if (isOidcConfigured()) {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
    return [
      {
        id: 'oidc',
        name: 'OpenID Connect',
        type: 'oidc',
        issuer: OIDC_ISSUER,
        clientId: OIDC_CLIENT_ID,
        clientSecret: OIDC_CLIENT_SECRET,
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope: 'openid profile email' } },
      },
    ]
  }
  if (!isDemoInstallation()) return []
  return [
    Credentials({
      id: 'demo',
      credentials: { userId: {} },
      async authorize(input) {
        const asked = z.object({ userId: z.uuid() }).safeParse(input)
        if (!asked.success) return null
        const user = await db.user.findFirst({
          where: { id: asked.data.userId, isDemo: true, deactivatedAt: null },
          select: { id: true },
        })
        return user
      },
    }),
  ]
}

/** The user the provider's answer speaks of: tenant + object id, never the e-mail. */
async function findUserId(account: { provider: string }, profile: unknown, userId: string | undefined) {
  if (account.provider === 'demo') return userId ?? null
  const identity = entraProfile.safeParse(profile)
  if (!identity.success) return null
  const user = await db.user.findFirst({
    where: { tenantId: identity.data.tid, objectId: identity.data.oid, deactivatedAt: null },
    select: { id: true },
  })
  return user?.id ?? null
}

export const { handlers, auth, signIn, signOut } = NextAuth(() => ({
  trustHost: true,
  secret: env().AUTH_SECRET,
  session: { strategy: 'jwt' as const, maxAge: SESSION_SECONDS },
  pages: { signIn: routes.signIn, error: routes.signIn },
  providers: providers(),
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  callbacks: {
    async signIn({ account, profile, user }) {
      if (!account) return false
      const userId = await findUserId(account, profile, user.id)
      if (userId) return true
      await recordAudit(db, {
        kind: 'DENIED',
        operation: 'signIn',
        actorId: null,
        details: { reason: 'UNKNOWN_USER' },
      })
      return `${routes.signIn}?fejl=ukendt`
    },
    async jwt({ token, account, profile, user }) {
      if (!account) return token
      const userId = await findUserId(account, profile, user?.id)
      if (!userId) return null
      const expiresAt = new Date(now().getTime() + SESSION_SECONDS * 1000)
      const session = await db.$transaction(async (tx) => {
        const row = await tx.appSession.create({ data: { userId, expiresAt }, select: { id: true } })
        await recordAudit(tx, { kind: 'SIGN_IN', operation: 'signIn', actorId: userId, sessionId: row.id })
        return row
      })
      return { sessionId: session.id }
    },
    session({ session, token }) {
      session.sessionId = token.sessionId
      return session
    },
  },
  events: {
    async signOut(message) {
      if (!('token' in message) || !message.token?.sessionId) return
      const sessionId = message.token.sessionId
      await db.$transaction(async (tx) => {
        const row = await tx.appSession.update({
          where: { id: sessionId },
          data: { revokedAt: now() },
          select: { userId: true },
        })
        await recordAudit(tx, { kind: 'SIGN_OUT', operation: 'signOut', actorId: row.userId, sessionId })
      })
    },
  },
}))
