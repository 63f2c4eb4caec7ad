import { useLocale, useTranslations } from 'next-intl'
import { type StripLook, screeningHref } from '@/components/screening/screening-address'
import { ScreeningPicture } from '@/components/screening/screening-picture'
import type { PicturedEmployment } from '@/components/screening/strip-marks'
import { WorkStatus } from '@/components/screening/work-status'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { StripFacts } from '@/lib/history/strip-facts'
import { routes } from '@/lib/platform/routes'
import type { CitizenScreeningView } from '@/lib/screening/citizen-queries'
import type { ScreeningView } from '@/lib/screening/screening-view'

type PicturePanelProps = {
  view: CitizenScreeningView
  screening: ScreeningView
  strip: StripFacts
  look: StripLook
  today: Day
}

/** The 48 months, with what the screening is and who works on it. */
export function PicturePanel({ view, screening, strip, look, today }: PicturePanelProps) {
  const t = useTranslations('screening')
  const locale = useLocale()
  const of = { citizenId: view.citizen.id, screeningId: screening.id }
  const isOpen = screening.assessment === null
  return (
    <Panel
      id="striben"
      title={t('citizen.picture')}
      actions={
        <>
          <TextLink href={routes.citizenHistory(view.citizen.id)}>{t('citizen.history')}</TextLink>
          <TextLink href={`${routes.citizenScreeningPrint(view.citizen.id)}?screening=${screening.id}`}>
            {t('citizen.print')}
          </TextLink>
        </>
      }
    >
      <div className="mb-4 grid gap-2">
        <p className="text-ink-700 text-table">
          {t('citizen.meta', {
            programme: screening.programme,
            day: formatDay(screening.screenedOn, locale),
            status: t(`status.${screening.status}`),
          })}
          {isOpen ? ` · ${t('citizen.due')} ${formatDay(screening.dueOn, locale)}` : null}
        </p>
        <WorkStatus screening={screening} />
      </div>
      <ScreeningPicture
        result={screening.result}
        employments={isOpen ? view.employments : jobsAsAssessed(view, screening)}
        periods={isOpen ? view.periods : []}
        facts={strip}
        zoom={{ months: look.zoom, hrefOf: (zoom) => screeningHref(of, { ...look, zoom }) }}
        marker={look.marker}
        todayOn={today}
      />
      <p className="mt-3 text-ink-700 text-table">
        {t('citizen.age', { age: screening.result.age })} {t(isOpen ? 'citizen.live' : 'citizen.frozen')}
      </p>
    </Panel>
  )
}

/** The jobs the assessment counted, as they were then; hours are known where the job still stands so. */
function jobsAsAssessed(
  { employments }: CitizenScreeningView,
  { result }: ScreeningView,
): PicturedEmployment[] {
  const evidence = result.markers.find((marker) => marker.code === 'EMPLOYMENTS')?.evidence
  if (evidence?.kind !== 'EMPLOYMENTS') return []
  return evidence.employments.map(({ index, employerName, from, until }) => {
    const known = employments.find((job) => job.employerName === employerName && job.from === from)
    return {
      id: known?.id ?? String(index),
      employerName,
      from,
      until,
      cvr: known?.cvr ?? null,
      weeklyHours: known?.weeklyHours ?? null,
      ...(known ? { importedOn: known.importedOn, fileName: known.fileName } : {}),
    }
  })
}
