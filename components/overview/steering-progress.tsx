import { useTranslations } from 'next-intl'
import { HowCounted } from '@/components/overview/how-counted'
import { useShownCount } from '@/components/overview/use-shown-count'
import { BulletBar } from '@/components/ui/bullet-bar'
import { Panel } from '@/components/ui/panel'
import type { SteeringOverview } from '@/lib/overview/steering-overview'

type Programme = SteeringOverview['programmes'][number]

export function SteeringProgress({ programmes }: { programmes: readonly Programme[] }) {
  const t = useTranslations('overview.progress')
  const show = useShownCount()
  return (
    <Panel id="progress" title={t('title')}>
      {programmes.length === 0 ? <p>{t('none')}</p> : null}
      {programmes.map((programme) =>
        programme.target === null ? (
          <p key={programme.name} className="py-2">
            <span className="font-semibold">{programme.name}</span>
            {': '}
            {t('noTarget', { count: show.part(programme.own) })}
          </p>
        ) : (
          <ProgressBar key={programme.name} programme={programme} target={programme.target} />
        ),
      )}
      <HowCounted>{t('how')}</HowCounted>
    </Panel>
  )
}

function ProgressBar({ programme, target }: { programme: Programme; target: number }) {
  const t = useTranslations('overview.progress')
  const show = useShownCount()
  const { own, others } = programme
  const value = own.kind === 'EXACT' ? own.value : null
  const hasOthers = others.kind !== 'EXACT' || others.value > 0
  return (
    <BulletBar
      label={programme.name}
      reading={
        <span className="grid gap-0.5">
          <span>
            {t('reading', { count: show.part(own), target })}{' '}
            {programme.aKasseName ? t('members', { fund: programme.aKasseName }) : t('allCount')}
          </span>
          {hasOthers ? <span>{t('othersFew', { count: show.part(others) })}</span> : null}
        </span>
      }
      value={value}
      target={target}
      max={Math.max(value ?? 0, target * 1.2)}
    />
  )
}
