import { getTranslations } from 'next-intl/server'
import { ProposePage } from '@/components/proposals/propose-page'
import { requireStaff } from '@/lib/platform/session'
import { getProposalPage } from '@/lib/proposals/queries'

export async function generateMetadata() {
  const t = await getTranslations('proposals')
  return { title: t('title') }
}

export default async function Page() {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'A_KASSE')
  return <ProposePage page={await getProposalPage(viewer)} />
}
