import { useTranslations } from 'next-intl'
import { StepForm } from '@/components/transfers/step-form'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import type { TransferWizard } from '@/lib/transfers/queries'
import { giverWord, wizardWords } from '@/lib/transfers/wizard-address'

export function GiverStep({ view }: { view: Extract<TransferWizard, { step: 'GIVER' }> }) {
  const t = useTranslations('transfers')
  const ui = useTranslations('ui')
  const role = useTranslations('words.caseRoles')
  const { givers, choice } = view
  if (givers.length === 0) return <EmptyState>{t('giver.none')}</EmptyState>
  const { giverId: _giver, role: _role, ...kept } = choice
  return (
    <Panel id="giver" title={t('step.GIVER')}>
      <StepForm kept={kept}>
        <Select
          name={wizardWords.giver}
          label={t('giver.who')}
          hint={t('giver.hint')}
          emptyLabel={givers.length === 1 ? '' : ui('choose')}
          options={givers.map((giver) => ({
            value: giverWord({ giverId: giver.id, role: giver.role }),
            label: t('giver.choice', { name: giver.name, role: role(giver.role), count: giver.cases }),
          }))}
        />
        <p>
          <Button type="submit">{t('next')}</Button>
        </p>
      </StepForm>
    </Panel>
  )
}
