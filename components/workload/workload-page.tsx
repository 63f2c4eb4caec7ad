import { useTranslations } from 'next-intl'
import { CountedAt } from '@/components/overview/counted-at'
import { HowCounted } from '@/components/overview/how-counted'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { AllowancePanel } from '@/components/workload/allowance-panel'
import { LoadPicture } from '@/components/workload/load-picture'
import { NormPanel } from '@/components/workload/norm-panel'
import { ReferenceLoads } from '@/components/workload/reference-loads'
import { TeamModelsPanel } from '@/components/workload/team-models-panel'
import { WhatIfPanel } from '@/components/workload/what-if-panel'
import { WorkloadTable } from '@/components/workload/workload-table'
import { routes } from '@/lib/platform/routes'
import { wizardHref } from '@/lib/transfers/wizard-address'
import type { WorkloadView } from '@/lib/workload/queries'
import { workloadHref, workloadRoles } from '@/lib/workload/workload-address'

export function WorkloadPage({ view }: { view: WorkloadView }) {
  const t = useTranslations('workload')
  const { choice, rows, hidden } = view
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<CountedAt on={view.on} at={view.countedAt} />}
        actions={
          <>
            <ButtonLink href={wizardHref({})}>{t('transfer')}</ButtonLink>
            <TextLink href={routes.transfers}>{t('transfers')}</TextLink>
          </>
        }
      />
      <Tabs
        label={t('roles')}
        items={workloadRoles.map((role) => ({
          href: workloadHref({ role }),
          label: t(`role.${role}`),
          isCurrent: role === choice.role,
        }))}
      />
      <div className="grid gap-6">
        <Panel id="load" title={t('picture.title')}>
          {rows.length === 0 ? <p>{t('nobody')}</p> : <LoadPicture view={view} />}
          <ReferenceLoads view={view} />
        </Panel>
        {rows.length > 0 ? (
          <Panel id="table" title={t('table.title')}>
            <WorkloadTable rows={rows} norm={view.norm.norm} />
            {hidden > 0 ? <p className="mt-3 text-table">{t('hidden', { count: hidden })}</p> : null}
            <HowCounted>{t('how')}</HowCounted>
          </Panel>
        ) : null}
        <WhatIfPanel view={view} />
        <div className="grid items-start gap-6 xl:grid-cols-2">
          <NormPanel view={view} />
          <AllowancePanel view={view} />
        </div>
        <TeamModelsPanel teams={view.teams} />
      </div>
    </>
  )
}
