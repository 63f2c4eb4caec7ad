import { useTranslations } from 'next-intl'
import { HowCounted } from '@/components/overview/how-counted'
import { BulletBar } from '@/components/ui/bullet-bar'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { TargetProgress } from '@/lib/overview/target-progress'

/** Accepted visitations of each programme against its target; programmes without one in words. */
export function TargetPanel({ programmes }: { programmes: readonly TargetProgress[] }) {
  const t = useTranslations('overview.progress')
  return (
    <Panel id="progress" title={t('title')}>
      {programmes.length === 0 ? <p>{t('none')}</p> : null}
      {programmes.map((programme) =>
        programme.target === null ? (
          <p key={programme.id} className="py-2">
            <span className="font-semibold">{programme.name}</span>
            {': '}
            <TextLink href={programme.href}>{t('noTarget', { count: programme.own })}</TextLink>
          </p>
        ) : (
          <ProgressBar key={programme.id} programme={programme} target={programme.target} />
        ),
      )}
      <HowCounted>{t('how')}</HowCounted>
    </Panel>
  )
}

function ProgressBar({ programme, target }: { programme: TargetProgress; target: number }) {
  const t = useTranslations('overview.progress')
  const { own, others } = programme
  return (
    <BulletBar
      label={programme.name}
      reading={
        <span className="grid gap-0.5">
          <span>
            <TextLink href={programme.href}>{t('reading', { count: own, target })}</TextLink>{' '}
            {programme.aKasseName ? t('members', { fund: programme.aKasseName }) : t('allCount')}
          </span>
          {others > 0 ? <span>{t('others', { count: others })}</span> : null}
        </span>
      }
      value={own}
      target={target}
      max={Math.max(own, target * 1.2)}
      tag={
        own >= target ? (
          <StatusTag kind="ok">{t('reached')}</StatusTag>
        ) : (
          <StatusTag kind="soon">{t('missing', { count: target - own })}</StatusTag>
        )
      }
    />
  )
}
