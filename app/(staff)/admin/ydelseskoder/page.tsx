import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { BenefitCodesPage } from '@/components/benefit-codes/benefit-codes-page'
import { getBenefitCodes } from '@/lib/benefit-codes/queries'
import { requireStaff } from '@/lib/platform/session'

const search = z.object({ kode: z.string().max(60).nullable().catch(null).default(null) })

export async function generateMetadata() {
  const t = await getTranslations('benefitCodes')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('ADMIN')
  const { kode } = search.parse(await searchParams)
  const view = await getBenefitCodes(viewer, kode)
  if (!view) notFound()
  return <BenefitCodesPage view={view} />
}
