import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ChooseJobPage } from '@/components/aftercare/choose-job-page'
import { VisitPage } from '@/components/aftercare/visit-page'
import { getContactJob, listOwnJobs } from '@/lib/aftercare/queries'
import { visitForms } from '@/lib/aftercare/schema'
import { type Day, isDay } from '@/lib/calendar/day'
import { requireStaff } from '@/lib/platform/session'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata() {
  const t = await getTranslations('aftercare.visitForm')
  return { title: t('title') }
}

const search = z.object({
  job: z.uuid().optional().catch(undefined),
  form: z.enum(visitForms).optional().catch(undefined),
  /** The day a booked visit was for. */
  dag: z
    .custom<Day>((value) => typeof value === 'string' && isDay(value))
    .optional()
    .catch(undefined),
})

export default async function NewVisitRoute({ searchParams }: Props) {
  const viewer = await requireStaff('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER')
  const { job, form, dag } = search.parse(await searchParams)
  if (!job) return <ChooseJobPage jobs={await listOwnJobs(viewer, '/besoeg/nyt')} />
  const view = await getContactJob(viewer, job, '/besoeg/nyt')
  if (!view) notFound()
  return <VisitPage view={view} defaultForm={form} defaultDay={dag} />
}
