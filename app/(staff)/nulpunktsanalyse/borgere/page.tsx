import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PeoplePage } from '@/components/baseline/people-page'
import { parsePeopleChoice } from '@/lib/baseline/people-address'
import { getBaselinePeople } from '@/lib/baseline/queries'
import { parseScope } from '@/lib/baseline/scope'
import { requireStaff } from '@/lib/platform/session'

export async function generateMetadata() {
  const t = await getTranslations('baseline')
  return { title: t('people.title') }
}

const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1)

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Props) {
  const viewer = await requireStaff('MYNDIGHEDSRAADGIVER', 'LEDER')
  const query = await searchParams
  const scope = parseScope(query)
  const choice = parsePeopleChoice(query)
  if (!scope || choice === undefined) notFound()
  const view = await getBaselinePeople(viewer, { scope, choice, page: pageNumber.parse(query.side) })
  if (!view) notFound()
  return <PeoplePage view={view} />
}
