import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReasonPage } from '@/components/citizens/reason-page'
import { openCitizen } from '@/lib/citizens/open-citizen'
import { getReasonPrompt } from '@/lib/citizens/queries'
import { routes } from '@/lib/platform/routes'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const t = await getTranslations('citizens.reason')
  return { title: t('title') }
}

export default async function ReasonRoute({ params }: Props) {
  const viewer = await requireStaff('LEDER')
  const { id } = await params
  const opening = await openCitizen(viewer, id, 'reason for access')
  if (opening.kind === 'open') redirect(routes.citizen(id))
  const prompt = opening.kind === 'needs-reason' ? await getReasonPrompt(viewer, id) : null
  if (!prompt) notFound()
  return <ReasonPage prompt={prompt} />
}
