import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RulePage } from '@/components/rules/rule-page'
import { ruleIds } from '@/lib/deadlines/rule-registry'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('rulePages')
  return { title: t('title', { rule: (await params).id.slice(0, 3) }) }
}

export default async function RuleRoute({ params }: Props) {
  await requireStaff()
  const { id } = await params
  const rule = ruleIds.find((one) => one === id)
  if (!rule) notFound()
  return <RulePage rule={rule} />
}
