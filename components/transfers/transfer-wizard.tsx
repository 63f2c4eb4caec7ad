import { useTranslations } from 'next-intl'
import { CasesStep } from '@/components/transfers/cases-step'
import { GiverStep } from '@/components/transfers/giver-step'
import { ReceiverStep } from '@/components/transfers/receiver-step'
import { TermsStep } from '@/components/transfers/terms-step'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { StepList } from '@/components/ui/step-list'
import { routes } from '@/lib/platform/routes'
import type { TransferWizard } from '@/lib/transfers/queries'
import { wizardHref } from '@/lib/transfers/wizard-address'

const steps = ['GIVER', 'CASES', 'RECEIVER', 'TERMS'] as const

/** Four steps whose answers stand in the address as ids, so that Back goes one step back. */
export function TransferWizardPage({ view }: { view: TransferWizard }) {
  const t = useTranslations('transfers')
  const at = steps.indexOf(view.step)
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbLabel={t('breadcrumb')}
        breadcrumb={
          view.isLeader
            ? [{ href: routes.workload, label: t('workload') }]
            : [{ href: routes.transfers, label: t('list.title') }]
        }
        meta={<Chosen view={view} />}
      />
      <div className="grid gap-6">
        <StepList
          label={t('steps')}
          steps={steps.map((step, index) => {
            const state = index < at ? 'done' : index === at ? 'current' : 'ahead'
            return { key: step, label: t(`step.${step}`), state, stateText: t(`stepState.${state}`) }
          })}
        />
        {view.leftOut > 0 ? <Notice kind="warning">{t('leftOut', { count: view.leftOut })}</Notice> : null}
        {view.step === 'GIVER' ? <GiverStep view={view} /> : null}
        {view.step === 'CASES' ? <CasesStep view={view} /> : null}
        {view.step === 'RECEIVER' ? <ReceiverStep view={view} /> : null}
        {view.step === 'TERMS' ? <TermsStep view={view} /> : null}
      </div>
    </>
  )
}

/** What has been chosen so far, each with the way to choose again. */
function Chosen({ view }: { view: TransferWizard }) {
  const t = useTranslations('transfers')
  const role = useTranslations('words.caseRoles')
  if (view.step === 'GIVER') return <p>{t('intro')}</p>
  const { giver, choice } = view
  const count =
    view.step === 'RECEIVER' ? view.count : view.step === 'TERMS' ? view.cases.length + view.hidden : 0
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      <li>
        {t('chosen.giver', { name: giver.name, role: role(giver.role) })}{' '}
        {view.isLeader ? <TextLink href={routes.transfer}>{t('change')}</TextLink> : null}
      </li>
      {count > 0 ? (
        <li>
          {t('chosen.cases', { count })}{' '}
          <TextLink href={wizardHref({ ...choice, step: 'CASES' })}>
            {t('change')}
            <span className="sr-only"> {t('changeCases')}</span>
          </TextLink>
        </li>
      ) : null}
      {view.step === 'TERMS' ? (
        <li>
          {t('chosen.receiver', { name: view.receiver.name })}{' '}
          <TextLink href={wizardHref({ ...choice, step: 'RECEIVER' })}>
            {t('change')}
            <span className="sr-only"> {t('changeReceiver')}</span>
          </TextLink>
        </li>
      ) : null}
    </ul>
  )
}
