'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { AuthError } from 'next-auth'
import { LOCALE_COOKIE, toLocale } from '@/lib/i18n/locale'
import { recordAuditBy } from '@/lib/platform/audit'
import { signIn, signOut } from '@/lib/platform/auth'
import { db } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import { getSessionState } from '@/lib/platform/session'
import { ownPath } from './own-path'

export async function signInAsDemoPerson(form: FormData): Promise<void> {
  await signInWith('demo', form, { userId: String(form.get('userId') ?? '') })
}

export async function signInWithProvider(form: FormData): Promise<void> {
  await signInWith('oidc', form, {})
}

async function signInWith(
  provider: string,
  form: FormData,
  credentials: Record<string, string>,
): Promise<void> {
  try {
    await signIn(provider, { ...credentials, redirectTo: ownPath(form.get('til')) })
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    redirect(`${routes.signIn}?fejl=${error.type === 'CredentialsSignin' ? 'ukendt' : 'login'}`)
  }
}

export async function signOutHere(): Promise<void> {
  await signOut({ redirectTo: routes.signIn })
}

/** Sets the language for this browser and, when signed in, for the person. */
export async function setLanguage(form: FormData): Promise<void> {
  const locale = toLocale(String(form.get('locale') ?? ''))
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, locale, { path: '/', maxAge: 31_536_000, httpOnly: true, sameSite: 'lax' })
  const state = await getSessionState()
  if (state.kind === 'signed-in') {
    const { viewer } = state
    await db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: viewer.userId }, data: { locale }, select: { id: true } })
      await recordAuditBy(viewer, tx, {
        kind: 'CHANGE',
        operation: 'signIn.setLanguage',
        entity: 'User',
        entityId: viewer.userId,
        details: { locale: { before: viewer.locale, after: locale } },
      })
    })
  }
}
