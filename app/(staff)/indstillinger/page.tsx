import { getTranslations } from 'next-intl/server'
import { SettingsPage } from '@/components/settings/settings-page'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function Page() {
  return <SettingsPage viewer={await requireStaff()} />
}
