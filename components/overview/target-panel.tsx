import { useLocale, useTranslations } from 'next-intl'
import { ProgressPanel } from '@/components/overview/progress-panel'
import { BulletBar } from '@/components/ui/bullet-bar'
import { TextLink } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDay } from '@/lib/calendar/format'
import type { TargetProgress } from '@/lib/visitation/target-progress'

/** Accepted visitations against target and milestones. A leader's counts open the list behind them. */
export function TargetPanel({ programmes }: { programmes: readonly TargetProgress[] }) {
  const t = useTranslations('overview.progress')
  const rows = programmes.map(({ id, name, aKasseName, target, own, others, href, milestones }) => {
    const words = target === null ? t('noTarget', { count: own }) : t('reading', { count: own, target })
    return {
      key: id,
      name,
      aKasseName,
      target,
      value: own,
      count: href ? <TextLink href={href}>{words}</TextLink> : words,
      others: others > 0 ? t('others', { count: others }) : null,
      tag: target === null ? undefined : <DistanceTag own={own} target={target} />,
      more: milestones.length > 0 ? <Milestones name={name} milestones={milestones} /> : undefined,
    }
  })
  return <ProgressPanel rows={rows} />
}

function DistanceTag({ own, target }: { own: number; target: number }) {
  const t = useTranslations('overview.progress')
  if (own >= target) return <StatusTag kind="ok">{t('reached')}</StatusTag>
  return <StatusTag kind="soon">{t('missing', { count: target - own })}</StatusTag>
}

/** Each with its day: what is past was counted on it, what is ahead is counted today. */
function Milestones({ name, milestones }: Pick<TargetProgress, 'name' | 'milestones'>) {
  const t = useTranslations('overview.progress')
  const locale = useLocale()
  return (
    <ul aria-label={`${t('milestones')}: ${name}`} className="mb-2 border-line-300 border-s-2 ps-4">
      {milestones.map(({ on, atLeast, count, missing, state }) => {
        const day = formatDay(on, locale)
        const isEnough = missing === 0
        return (
          <li key={on}>
            <BulletBar
              label={<span className="font-normal text-table">{t('milestoneLabel', { atLeast, day })}</span>}
              reading={t(`milestone.${state}`, { count, atLeast, missing, day })}
              value={count}
              target={atLeast}
              max={Math.max(count, atLeast * 1.2)}
              tag={
                <StatusTag kind={isEnough ? 'ok' : state === 'MISSED' ? 'neutral' : 'soon'}>
                  {t(`milestoneTag.${state}`, { missing })}
                </StatusTag>
              }
            />
          </li>
        )
      })}
    </ul>
  )
}
