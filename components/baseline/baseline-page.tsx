import { useTranslations } from 'next-intl'
import { DistributionPanel } from '@/components/baseline/distribution-panel'
import { DownloadLinks } from '@/components/baseline/download-links'
import { FiveCounts } from '@/components/baseline/five-counts'
import { NotCounted } from '@/components/baseline/not-counted'
import { ScopeChooser } from '@/components/baseline/scope-chooser'
import { CountedAt } from '@/components/overview/counted-at'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { peopleHref } from '@/lib/baseline/people-address'
import type { BaselineAnalysis, BaselineView } from '@/lib/baseline/queries'
import { distributions } from '@/lib/baseline/rules/measures'
import { thresholdsHref } from '@/lib/baseline/thresholds-address'
import { routes } from '@/lib/platform/routes'

export function BaselinePage({ view }: { view: BaselineView }) {
  const t = useTranslations('baseline')
  const { analysis, choices } = view
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<CountedAt on={view.on} at={view.countedAt} />}
        actions={
          <ButtonLink href={thresholdsAddress(analysis)} kind="secondary">
            {t('toThresholds')}
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        <p className="text-column text-ink-700">{t('intro')}</p>
        {analysis ? (
          <>
            <ScopeChooser choices={choices} chosen={analysis.choice.scope} />
            <Analysis analysis={analysis} />
          </>
        ) : (
          <EmptyState action={<TextLink href={routes.imports}>{t('toImport')}</TextLink>}>
            {t('noScopes')}
          </EmptyState>
        )}
      </div>
    </>
  )
}

function thresholdsAddress(analysis: BaselineAnalysis | null): string {
  if (!analysis) return routes.thresholds
  const { choice } = analysis
  const programmeId = choice.kind === 'IMPORT' ? choice.programmeId : choice.scope.id
  return thresholdsHref({ programmeId, people: choice.scope })
}

function Analysis({ analysis }: { analysis: BaselineAnalysis }) {
  const t = useTranslations('baseline')
  const { counts, choice } = analysis
  const everyone = t('total', { count: counts.citizens })
  return (
    <>
      <div className="grid gap-1 text-table">
        <p>
          {counts.citizens > 0 ? (
            <TextLink href={peopleHref(choice.scope, { choice: null })}>{everyone}</TextLink>
          ) : (
            everyone
          )}
        </p>
        <NotCounted {...analysis} />
      </div>
      {counts.citizens === 0 ? (
        <EmptyState>{t('nobody')}</EmptyState>
      ) : (
        <>
          <FiveCounts analysis={analysis} />
          <div className="grid items-start gap-6 xl:grid-cols-2">
            {distributions.map((measure) => (
              <DistributionPanel key={measure} measure={measure} analysis={analysis} />
            ))}
          </div>
          <DownloadLinks scope={choice.scope} />
        </>
      )}
    </>
  )
}
