import { useLocale, useTranslations } from 'next-intl'
import {
  type StartProblem,
  startProblems,
  type UploadProblem,
  uploadProblems,
} from '@/components/history/check-upload'
import { UploadForm } from '@/components/history/upload-form'
import { formLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import type { ImportsPage } from '@/lib/history/queries'
import { LARGEST_EXTRACT_BYTES } from '@/lib/history/upload-limit'

type UploadPanelProps = Pick<ImportsPage, 'programmes' | 'sources'> & { today: Day }

export function UploadPanel({ programmes, sources, today }: UploadPanelProps) {
  const t = useTranslations('history')
  return (
    <Panel id="upload" title={t('list.upload')}>
      {programmes.length === 0 ? (
        <Notice kind="info">{t('list.noProgrammes')}</Notice>
      ) : (
        <Upload programmes={programmes} sources={sources} today={today} />
      )}
    </Panel>
  )
}

const MEGABYTES = LARGEST_EXTRACT_BYTES / 1024 / 1024

function Upload({ programmes, sources, today }: UploadPanelProps) {
  const t = useTranslations('history.upload')
  const ui = useTranslations('ui')
  const words = useTranslations('words')
  return (
    <UploadForm
      programmes={programmes}
      sources={sources}
      today={today}
      locale={useLocale()}
      words={{
        file: t('file'),
        fileHint: t('fileHint', { megabytes: MEGABYTES }),
        programme: t('programme'),
        programmeHint: t('programmeHint'),
        choose: t('choose'),
        source: t('source'),
        sourceHint: t('sourceHint'),
        chooseSource: t('chooseSource'),
        newSource: t('newSource'),
        newSourceName: t('newSourceName'),
        newSourceHint: t('newSourceHint'),
        extractOn: t('extractOn'),
        extractOnHint: t('extractOnHint'),
        coversFrom: t('coversFrom'),
        coversFromHint: t('coversFromHint'),
        optional: words('optional'),
        cancel: t('cancel'),
        transfer: {
          progress: t('progress'),
          sent: t('sent', { percent: '{percent}', done: '{done}', total: '{total}' }),
          storing: t('storing'),
          stopped: t('cancelled'),
        },
        problems: useProblemWords(),
      }}
      dayLabels={{ openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') }}
      labels={{
        ...formLabels(ui, t('submit')),
        submitting: t('sending'),
        unreachableTitle: t('lostTitle'),
        unreachable: t('lost'),
      }}
    />
  )
}

function useProblemWords(): Record<UploadProblem | StartProblem, string> {
  const validation = useTranslations('validation')
  const errors = useTranslations('history.extract.errors')
  return Object.fromEntries([
    ...uploadProblems.map((problem) => [problem, validation(problem)]),
    ...startProblems.map((problem) => [problem, errors(problem)]),
  ])
}
