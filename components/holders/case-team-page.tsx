import { useTranslations } from 'next-intl'
import { HandoverPanel } from '@/components/holders/handover-panel'
import { AddHolderForm } from '@/components/holders/holder-forms'
import { HolderTable } from '@/components/holders/holder-table'
import { LeadPanel } from '@/components/holders/lead-panel'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { SectionHeader } from '@/components/ui/section-header'
import type { CaseTeam } from '@/lib/holders/queries'
import { routes } from '@/lib/platform/routes'

export function CaseTeamPage({ view }: { view: CaseTeam }) {
  const t = useTranslations('holders')
  const { current, coming, earlier, may } = view
  const role = useTranslations('words.caseRoles')
  const hasConsultant = [...current, ...coming].some((one) => one.role === 'VK')
  const addable = (['VK', 'MENTOR'] as const).filter((one) => one === 'MENTOR' || !hasConsultant)
  return (
    <div className="grid gap-6">
      <SectionHeader
        title={t('title')}
        actions={
          view.isOpen ? (
            <ButtonLink href={routes.citizenHelpers(view.citizenId)} kind="secondary">
              {t('print.open')}
            </ButtonLink>
          ) : null
        }
      />
      {view.handover ? <HandoverPanel handover={view.handover} caseId={view.caseId} /> : null}
      <Panel id="now" title={t('current')} level={3}>
        {current.length > 0 ? (
          <HolderTable rows={current} view={view} caption={t('current')} />
        ) : (
          <p>{t('nobody')}</p>
        )}
        <RoleModelLine view={view} />
        {may.change
          ? addable.map((one) => (
              <div key={one} className="mt-2">
                <Disclosure summary={t('add.open', { role: role(one) })}>
                  <AddHolderForm view={view} role={one} />
                </Disclosure>
              </div>
            ))
          : null}
      </Panel>
      <LeadPanel view={view} />
      {coming.length > 0 ? (
        <Panel id="coming" title={t('coming')} level={3}>
          <HolderTable rows={coming} view={view} caption={t('coming')} />
        </Panel>
      ) : null}
      <Panel id="earlier" title={t('earlier')} level={3}>
        {earlier.length > 0 ? (
          <HolderTable rows={earlier} view={view} caption={t('earlier')} />
        ) : (
          <p>{t('noEarlier')}</p>
        )}
      </Panel>
      <p>
        <TextLink href={routes.transfers}>{t('transfers')}</TextLink>
      </p>
    </div>
  )
}

/** JobFirst's model as the case has it, against the one the team has agreed on. */
function RoleModelLine({ view: { caseModel, teamModel, teamName, isOpen } }: { view: CaseTeam }) {
  const t = useTranslations('holders.model')
  const words = useTranslations('words.roleModels')
  if (!isOpen) return null
  return (
    <p className="mt-3 text-table">
      {caseModel ? t('case', { model: words(caseModel) }) : t('unnamed')}{' '}
      {caseModel === teamModel
        ? t('same', { team: teamName })
        : t('differs', { team: teamName, model: words(teamModel) })}
    </p>
  )
}
