import { getTranslations } from 'next-intl/server'
import { CaseloadPage } from '@/components/cases/caseload-page'
import { today } from '@/lib/calendar/today'
import { parseCaseloadFilter } from '@/lib/cases/caseload-filter'
import { getCaseload } from '@/lib/cases/queries'
import { requireStaff } from '@/lib/platform/session'
import { areSingleKeysOn } from '@/lib/platform/single-keys'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const t = await getTranslations('caseload')
  return { title: t('title') }
}

export default async function CaseloadRoute({ searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'LEDER')
  const view = await getCaseload(viewer, parseCaseloadFilter(await searchParams, viewer))
  return <CaseloadPage view={view} today={today()} areKeysOn={await areSingleKeysOn()} />
}
