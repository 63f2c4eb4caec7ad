import { useLocale, useTranslations } from 'next-intl'
import { SaveThresholds } from '@/components/baseline/save-thresholds'
import { SettingsVersions } from '@/components/baseline/settings-versions'
import { ThresholdForm } from '@/components/baseline/threshold-form'
import { ThresholdResult } from '@/components/baseline/threshold-result'
import { CountedAt } from '@/components/overview/counted-at'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { baselineHref } from '@/lib/baseline/scope'
import type { ThresholdsView, ThresholdTrialView } from '@/lib/baseline/threshold-queries'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

export function ThresholdsPage({
  view,
  savedVersion,
}: {
  view: ThresholdsView
  savedVersion: number | null
}) {
  const t = useTranslations('baseline')
  const ui = useTranslations('ui')
  const { trial, on } = view
  return (
    <>
      <PageHeader
        title={t('thresholds.title')}
        breadcrumb={[{ href: trial ? baselineHref(trial.people) : routes.baseline, label: t('title') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<CountedAt on={on} at={view.countedAt} />}
      />
      <div className="grid gap-6">
        <p className="text-column text-ink-700">{t('thresholds.intro')}</p>
        {trial ? (
          <>
            <Saved trial={trial} savedVersion={savedVersion} today={on} />
            {view.programmes.length > 1 ? (
              <ProgrammeChooser view={view} chosenId={trial.programme.id} />
            ) : null}
            <div className="grid items-start gap-6 xl:grid-cols-[minmax(20rem,26rem)_1fr]">
              <ThresholdForm trial={trial} savedVersion={savedVersion} />
              <div className="grid min-w-0 gap-6">
                <ThresholdResult trial={trial} />
                <SaveThresholds trial={trial} today={on} />
              </div>
            </div>
            <SettingsVersions versions={trial.versions} />
          </>
        ) : (
          <EmptyState>{t('thresholds.noProgrammes')}</EmptyState>
        )}
      </div>
    </>
  )
}

function Saved({
  trial,
  savedVersion,
  today,
}: {
  trial: ThresholdTrialView
  savedVersion: number | null
  today: Day
}) {
  const t = useTranslations('baseline.thresholds')
  const locale = useLocale()
  const saved = trial.versions.find(({ version }) => version === savedVersion)
  if (!saved?.savedBy) return null
  return (
    <Notice kind="success" title={t('saved', { version: saved.version })}>
      {saved.validFrom <= today
        ? t('savedNow')
        : t('savedLater', { day: formatDay(saved.validFrom, locale) })}
    </Notice>
  )
}

/** A plain form that asks with the address, so that it works and can be shared without script. */
function ProgrammeChooser({ view, chosenId }: { view: ThresholdsView; chosenId: string }) {
  const t = useTranslations('baseline')
  return (
    <form method="get" action={routes.thresholds} className="flex items-end gap-3">
      <Select
        key={chosenId}
        name="projekt"
        label={t('thresholds.form.programme')}
        defaultValue={chosenId}
        options={view.programmes.map(({ id, name }) => ({ value: id, label: name }))}
        className="min-w-0 grow sm:w-96 sm:grow-0"
      />
      <Button type="submit" kind="secondary">
        {t('scope.show')}
      </Button>
    </form>
  )
}
