import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { setTeamModelAction } from '@/lib/workload/actions'
import type { WorkloadView } from '@/lib/workload/queries'

const models = ['ALL_APART', 'VK_MENTOR_AND_KS', 'ALL_INCLUSIVE'] as const

/** How each team has agreed to share the roles of a case. */
export function TeamModelsPanel({ teams }: Pick<WorkloadView, 'teams'>) {
  const t = useTranslations('workload.models')
  const ui = useTranslations('ui')
  const words = useTranslations('words.roleModels')
  if (teams.length === 0) return null
  return (
    <Panel id="models" title={t('title')}>
      <p className="mb-3 text-column text-ink-700 text-table">{t('intro')}</p>
      <ul className="grid gap-4 lg:grid-cols-2">
        {teams.map((team) => (
          <li key={team.id}>
            <ActionForm
              action={setTeamModelAction}
              labels={formLabels(ui, t('submit', { team: team.name }))}
              submitKind="secondary"
            >
              <input type="hidden" name="teamId" value={team.id} />
              <Select
                name="roleModel"
                label={team.name}
                defaultValue={team.roleModel}
                options={models.map((model) => ({ value: model, label: words(model) }))}
              />
            </ActionForm>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
