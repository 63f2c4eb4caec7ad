import { useLocale, useTranslations } from 'next-intl'
import { Failure } from '@/components/history/failure'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatDayLong, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { ImportView } from '@/lib/history/queries'
import { routes } from '@/lib/platform/routes'

type OutcomeProps = {
  view: ImportView
  /** The viewer came here by bringing the same file again. */
  isRepeat: boolean
}

/** How it ended, with the next step; nothing while it is on its way. */
export function Outcome({ view, isRepeat }: OutcomeProps) {
  const t = useTranslations('history.result')
  const atTime = useAtTime()
  const failure = view.failure ? <Failure view={view} failure={view.failure} /> : null
  if (failure && view.status !== 'COMPLETED') return failure
  switch (view.status) {
    case 'DISCARDED':
      return (
        <Notice kind="info" actions={<ButtonLink href={routes.imports}>{t('newUpload')}</ButtonLink>}>
          {t('discarded')}
        </Notice>
      )
    case 'UNDONE':
      return (
        <Notice
          kind="info"
          title={t('undone')}
          actions={<ButtonLink href={routes.imports}>{t('uploadAgain')}</ButtonLink>}
        >
          {view.undoneAt ? undoneNote(view.undoneAt) : null}
        </Notice>
      )
    case 'COMPLETED':
      return (
        <>
          {failure}
          <Completed view={view} isRepeat={isRepeat} />
        </>
      )
    default:
      return isRepeat ? <Notice kind="info">{t('repeatOpen')}</Notice> : null
  }

  function undoneNote(undoneAt: Date): string {
    const at = atTime(undoneAt)
    return view.undoneBy ? t('undoneNote', { ...at, name: view.undoneBy }) : t('undoneNoteNoName', at)
  }
}

function Completed({ view, isRepeat }: OutcomeProps) {
  const t = useTranslations('history.result')
  const atTime = useAtTime()
  const at = atTime(view.completedAt ?? view.createdAt)
  const next = (
    <>
      <ButtonLink href={routes.screenings}>{t('toScreening')}</ButtonLink>
      <ButtonLink href={`${routes.baseline}?import=${view.id}`} kind="secondary">
        {t('toBaseline')}
      </ButtonLink>
    </>
  )
  if (isRepeat) return <Notice kind="warning" title={t('repeat', at)} actions={next} />
  return (
    <Notice kind="success" title={t('done', { count: view.acceptedCount })} actions={next}>
      {t('doneNote', at)}
    </Notice>
  )
}

function useAtTime() {
  const locale = useLocale()
  return (instant: Date) => ({
    day: formatDayLong(dayAt(instant), locale),
    time: formatTime(instant, locale),
  })
}
