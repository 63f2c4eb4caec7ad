import { useLocale, useTranslations } from 'next-intl'
import { AssessmentPanel } from '@/components/screening/assessment-panel'
import { HistoryTables } from '@/components/screening/history-tables'
import { MarkerTable } from '@/components/screening/marker-table'
import { ScreeningPicture } from '@/components/screening/screening-picture'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { CitizenScreeningView, ScreeningView } from '@/lib/screening/citizen-queries'
import type { MarkerCode } from '@/lib/screening/rules/thresholds'

type CitizenScreeningPageProps = {
  view: CitizenScreeningView
  /** The marker shown on the strip. */
  marker: MarkerCode | null
  isJustSaved: boolean
}

export function CitizenScreeningPage({ view, marker, isJustSaved }: CitizenScreeningPageProps) {
  const t = useTranslations('screening')
  const { screening } = view
  return (
    <div className="grid gap-6">
      {screening === null ? (
        <EmptyState>{t('citizen.none')}</EmptyState>
      ) : (
        <>
          <Picture view={view} screening={screening} marker={marker} />
          <Panel id="markoerer" title={t('markerTable.title')}>
            <p className="mb-3 text-ink-700">{t('markerTable.note')}</p>
            <MarkerTable
              result={screening.result}
              settingsVersion={screening.settingsVersion}
              showOnStrip={{
                marker,
                hrefOf: (code) => addressOf(view, { screeningId: screening.id, marker: code }),
              }}
            />
          </Panel>
          <AssessmentPanel screening={screening} isJustSaved={isJustSaved} />
        </>
      )}
      {view.screenings.length > 1 ? <OlderScreenings view={view} /> : null}
      <Panel id="historik" title={t('history.title')}>
        <HistoryTables history={view.history} />
      </Panel>
    </div>
  )
}

function addressOf(
  view: CitizenScreeningView,
  { screeningId, marker = null }: { screeningId: string; marker?: MarkerCode | null },
): string {
  const asked = new URLSearchParams({ screening: screeningId, ...(marker ? { markoer: marker } : {}) })
  return `${routes.citizenScreening(view.citizen.id)}?${asked}${marker ? '#striben' : ''}`
}

function Picture({
  view,
  screening,
  marker,
}: {
  view: CitizenScreeningView
  screening: ScreeningView
  marker: MarkerCode | null
}) {
  const t = useTranslations('screening')
  const locale = useLocale()
  return (
    <Panel id="striben" title={t('citizen.picture')}>
      <p className="mb-3 text-ink-700 text-table">
        {t('citizen.meta', {
          programme: screening.programme,
          day: formatDay(screening.screenedOn, locale),
          status: t(`status.${screening.status}`),
        })}
      </p>
      <ScreeningPicture result={screening.result} employments={view.history.employments} marker={marker} />
      <p className="mt-3 text-ink-700 text-table">{t('citizen.age', { age: screening.result.age })}</p>
    </Panel>
  )
}

function OlderScreenings({ view }: { view: CitizenScreeningView }) {
  const t = useTranslations('screening')
  const locale = useLocale()
  return (
    <Disclosure summary={t('citizen.older')} isOpen={view.screenings[0]?.id !== view.screening?.id}>
      <ul className="grid gap-2">
        {view.screenings.map((one) => {
          const text = t('citizen.meta', {
            programme: one.programme,
            day: formatDay(one.screenedOn, locale),
            status: t(`status.${one.status}`),
          })
          return (
            <li key={one.id}>
              {one.id === view.screening?.id ? (
                <span className="font-semibold">
                  {text} ({t('citizen.shown')})
                </span>
              ) : (
                <TextLink href={addressOf(view, { screeningId: one.id })}>{text}</TextLink>
              )}
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
