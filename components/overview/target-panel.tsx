import { useTranslations } from 'next-intl'
import { ProgressPanel } from '@/components/overview/progress-panel'
import { TextLink } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import type { TargetProgress } from '@/lib/overview/target-progress'

/** The leader's: each count opens the list behind it. */
export function TargetPanel({ programmes }: { programmes: readonly TargetProgress[] }) {
  const t = useTranslations('overview.progress')
  const rows = programmes.map(({ id, name, aKasseName, target, own, others, href }) => ({
    key: id,
    name,
    aKasseName,
    target,
    value: own,
    count: (
      <TextLink href={href}>
        {target === null ? t('noTarget', { count: own }) : t('reading', { count: own, target })}
      </TextLink>
    ),
    others: others > 0 ? t('others', { count: others }) : null,
    tag: target === null ? undefined : <DistanceTag own={own} target={target} />,
  }))
  return <ProgressPanel rows={rows} />
}

function DistanceTag({ own, target }: { own: number; target: number }) {
  const t = useTranslations('overview.progress')
  if (own >= target) return <StatusTag kind="ok">{t('reached')}</StatusTag>
  return <StatusTag kind="soon">{t('missing', { count: target - own })}</StatusTag>
}
