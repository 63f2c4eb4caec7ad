import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { HowCounted } from '@/components/overview/how-counted'
import { BulletBar } from '@/components/ui/bullet-bar'
import { Panel } from '@/components/ui/panel'

export type ProgressRow = {
  key: string
  name: string
  aKasseName: string | null
  target: number | null
  /** Null where the number is too small to show. */
  value: number | null
  /** The words of the count: a link for a leader, plain for the steering group. */
  count: ReactNode
  others: string | null
  tag?: ReactNode
  /** Under the programme, fx its milestones. */
  more?: ReactNode
}

/** Accepted visitations of each programme against its target; programmes without one in words. */
export function ProgressPanel({ rows }: { rows: readonly ProgressRow[] }) {
  const t = useTranslations('overview.progress')
  return (
    <Panel id="progress" title={t('title')}>
      {rows.length === 0 ? <p>{t('none')}</p> : null}
      {rows.map((row) => (
        <Fragment key={row.key}>
          <ProgrammeRow row={row} />
          {row.more}
        </Fragment>
      ))}
      <HowCounted>{t('how')}</HowCounted>
    </Panel>
  )
}

function ProgrammeRow({ row }: { row: ProgressRow }) {
  const t = useTranslations('overview.progress')
  if (row.target === null) {
    return (
      <p className="py-2">
        <span className="font-semibold">{row.name}</span>
        {': '}
        {row.count}
      </p>
    )
  }
  return (
    <BulletBar
      label={row.name}
      reading={
        <span className="grid gap-0.5">
          <span>
            {row.count} {row.aKasseName ? t('members', { fund: row.aKasseName }) : t('allCount')}
          </span>
          {row.others ? <span>{row.others}</span> : null}
        </span>
      }
      value={row.value}
      target={row.target}
      max={Math.max(row.value ?? 0, row.target * 1.2)}
      tag={row.tag}
    />
  )
}
