import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { SharedVisitationPage } from '@/components/visitation/shared-visitation-page'
import { requireStaff } from '@/lib/platform/session'
import { getSharedVisitation } from '@/lib/visitation/shared-visitation'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('visitation.shared.page')
  return { title: t('title') }
}

export default async function SharedVisitationRoute({ params }: Props) {
  const viewer = await requireStaff('A_KASSE')
  const id = z.uuid().safeParse((await params).id)
  const shared = id.success ? await getSharedVisitation(viewer, id.data) : null
  if (!shared) notFound()
  return <SharedVisitationPage shared={shared} />
}
