import { getTranslations } from 'next-intl/server'
import { SettingsPage } from '@/components/settings/settings-page'
import { requireStaff } from '@/lib/platform/session'
import { areSingleKeysOn } from '@/lib/platform/single-keys'

export async function generateMetadata() {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function Page() {
  const viewer = await requireStaff()
  return <SettingsPage viewer={viewer} areSingleKeysOn={await areSingleKeysOn()} />
}
