import { getTranslations } from 'next-intl/server'
import { AcceptedPage } from '@/components/visitation/accepted-page'
import { SharedMembersPage } from '@/components/visitation/shared-members-page'
import { VisitationListPage } from '@/components/visitation/visitation-list-page'
import { today } from '@/lib/calendar/today'
import { requireStaff } from '@/lib/platform/session'
import { hasRole } from '@/lib/platform/viewer'
import { listAcceptedVisitations } from '@/lib/visitation/accepted-queries'
import { parseVisitationAddress } from '@/lib/visitation/list-address'
import { listVisitations } from '@/lib/visitation/queries'
import { listSharedMembers } from '@/lib/visitation/shared-members'
import { listTargetProgress } from '@/lib/visitation/target-progress'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const t = await getTranslations('visitation.list')
  return { title: t('title') }
}

/** Three readers: the adviser's lists, the leader's list behind a number, and a fund's own members. */
export default async function VisitationsRoute({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'LEDER', 'A_KASSE')
  const { tab, sort, programmeId } = parseVisitationAddress(await searchParams)
  if (hasRole(viewer, 'LEDER') && (programmeId || !hasRole(viewer, 'MYNDIGHEDSRAADGIVER'))) {
    const [programmes, accepted] = await Promise.all([
      listTargetProgress(viewer, today()),
      programmeId ? listAcceptedVisitations(viewer, programmeId) : null,
    ])
    return <AcceptedPage programmes={programmes} accepted={accepted} />
  }
  if (hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) {
    const [list, programmes] = await Promise.all([
      listVisitations(viewer, { tab, sort }),
      listTargetProgress(viewer, today()),
    ])
    return <VisitationListPage list={list} programmes={programmes} />
  }
  return <SharedMembersPage members={await listSharedMembers(viewer)} />
}
