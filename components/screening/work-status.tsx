import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { startScreeningAction } from '@/lib/screening/actions'
import type { ScreeningView } from '@/lib/screening/screening-view'

/** Who works on it, with the button that starts it or takes it over. */
export function WorkStatus({ screening }: { screening: ScreeningView }) {
  const t = useTranslations('screening')
  const ui = useTranslations('ui')
  const { may } = screening
  const act = may.start ? 'start' : may.takeOver ? 'takeOver' : null
  return (
    <div className="grid gap-3">
      <WorkedOnBy screening={screening} />
      {act ? (
        <ActionForm
          action={startScreeningAction}
          labels={formLabels(ui, t(`assessment.${act}`))}
          submitKind="secondary"
          aside={<span className="text-ink-700 text-table">{t(`assessment.${act}Note`)}</span>}
        >
          <input type="hidden" name="screeningId" value={screening.id} />
          <input type="hidden" name="version" value={screening.version} />
        </ActionForm>
      ) : null}
    </div>
  )
}

function WorkedOnBy({ screening: { startedBy, status, may } }: { screening: ScreeningView }) {
  const t = useTranslations('screening.citizen')
  const locale = useLocale()
  if (startedBy === null || status !== 'IN_PROGRESS') return null
  const since = {
    day: formatDay(dayAt(startedBy.at), locale),
    time: formatTime(startedBy.at, locale),
  }
  const isOwn = may.assess && !may.takeOver
  return (
    <p className="text-table">
      {isOwn
        ? t('workedOnByYou', since)
        : t('workedOn', { name: startedBy.name ?? t('colleague'), ...since })}
    </p>
  )
}
