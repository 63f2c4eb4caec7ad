import { getTranslations } from 'next-intl/server'
import { AbsencesPage } from '@/components/absences/absences-page'
import { getAbsences } from '@/lib/absences/queries'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('absences')
  return { title: t('title') }
}

export default async function Page() {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'LEDER')
  return <AbsencesPage view={await getAbsences(viewer)} />
}
