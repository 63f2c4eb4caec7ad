import { getTranslations } from 'next-intl/server'
import { Skeleton } from '@/components/ui/skeleton'

export default async function Loading() {
  const t = await getTranslations('pages')
  return <Skeleton label={t('loading')} lines={8} />
}
