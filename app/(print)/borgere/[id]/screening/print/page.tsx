import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { TalkPrintPage } from '@/components/screening/talk-print-page'
import { requireOpenCitizen } from '@/lib/citizens/open-citizen'
import { requireStaff } from '@/lib/platform/session'
import { getTalkPrint } from '@/lib/screening/talk-print-query'

export async function generateMetadata() {
  const t = await getTranslations('screening')
  return { title: t('print.title') }
}

const search = z.object({ screening: z.uuid().nullable().catch(null) })

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT', 'LEDER')
  const [{ id }, { screening }] = [await params, search.parse(await searchParams)]
  await requireOpenCitizen(viewer, id, 'borgere/screening/print')
  const print = await getTalkPrint(viewer, { citizenId: id, screeningId: screening })
  if (!print) notFound()
  return <TalkPrintPage print={print} />
}
