import { getTranslations } from 'next-intl/server'
import { OwnTalksPage } from '@/components/case-talks/own-talks-page'
import { getOwnTalks } from '@/lib/case-talks/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('caseTalks')
  return { title: t('title') }
}

export default async function OwnTalksRoute() {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  return <OwnTalksPage talks={await getOwnTalks(viewer)} />
}
