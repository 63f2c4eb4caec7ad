import { getTranslations } from 'next-intl/server'
import { NoAccess } from '@/components/layout/no-access'
import { getSessionState } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('pages.noAccess')
  return { title: t('title') }
}

export default async function Page() {
  const state = await getSessionState()
  return <NoAccess hasRole={state.kind === 'signed-in'} isSignedIn={state.kind !== 'signed-out'} />
}
