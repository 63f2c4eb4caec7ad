import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInPage } from '@/components/sign-in/sign-in-page'
import { routes } from '@/lib/platform/routes'
import { getSessionState } from '@/lib/platform/session'
import { ownPath } from '@/lib/sign-in/own-path'
import { getSignIn } from '@/lib/sign-in/queries'

export async function generateMetadata() {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

type Props = {
  searchParams: Promise<{ til?: string; fejl?: string /** next-auth's own word */; error?: string }>
}

export default async function Page({ searchParams }: Props) {
  const { til, fejl, error } = await searchParams
  const state = await getSessionState()
  if (state.kind === 'signed-in') redirect(ownPath(til))
  if (state.kind === 'no-role') redirect(routes.noAccess)
  return <SignInPage signIn={await getSignIn()} returnTo={ownPath(til)} error={fejl ?? error} />
}
