import { useTranslations } from 'next-intl'
import { JobWatch } from '@/components/history/job-watch'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ImportProgress } from '@/lib/history/import-progress'
import type { ImportView } from '@/lib/history/queries'
import { routes } from '@/lib/platform/routes'

type Progressing = Pick<ImportView, 'id' | 'status' | 'progress' | 'failure'>

/** Always on the page, so that it can speak when something begins or ends. */
export function ImportWatch({ view }: { view: Progressing }) {
  const jobs = useTranslations('jobs')
  const t = useTranslations('history')
  const { progress, status } = view
  return <JobWatch isRunning={progress !== null} announcement={words()} />

  function words(): string {
    if (view.failure) return t(`failed.${status}`)
    if (!progress)
      return status === 'CHECKING' || status === 'IMPORTING' || status === 'UNDOING'
        ? ''
        : t(`ended.${status}`)
    if (progress.isWaiting || progress.stage === null) return jobs('waiting')
    const stage = jobs(`stage.${progress.stage}`)
    if (progress.percent === null) return stage
    return jobs('announced', { stage, percent: Math.floor(progress.percent / 25) * 25 })
  }
}

export function ProgressPanel({ view, progress }: { view: Progressing; progress: ImportProgress }) {
  const jobs = useTranslations('jobs')
  const t = useTranslations('history.progress')
  const { status } = view
  const title = status === 'IMPORTING' || status === 'UNDOING' ? t(status) : t('CHECKING')
  const { stage, done, total, percent } = progress
  const text =
    progress.isWaiting || stage === null
      ? jobs('waiting')
      : total === null
        ? jobs(`stage.${stage}`)
        : jobs(`counted.${stage}`, { done, total })
  return (
    <Panel id="progress" title={title}>
      <ProgressBar label={title} percent={percent} text={text} />
      <p className="mt-3 max-w-prose text-ink-700">{jobs('leave')}</p>
      <noscript>
        <p className="mt-3">
          <TextLink href={routes.import(view.id)}>{jobs('update')}</TextLink>
        </p>
      </noscript>
    </Panel>
  )
}
