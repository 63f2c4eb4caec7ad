import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'
import { routes } from '@/lib/platform/routes'

export function FactsTabs({ citizenId, current }: { citizenId: string; current: 'job' | 'about' }) {
  const t = useTranslations('citizenFacts')
  return (
    <Tabs
      label={t('tabs')}
      items={[
        { href: routes.citizenFacts(citizenId), label: t('tab.job'), isCurrent: current === 'job' },
        { href: routes.citizenAbout(citizenId), label: t('tab.about'), isCurrent: current === 'about' },
      ]}
    />
  )
}
