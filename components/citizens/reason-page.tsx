import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Textarea } from '@/components/ui/textarea'
import { giveAccessReasonAction } from '@/lib/citizens/actions'
import type { ReasonPrompt } from '@/lib/citizens/queries'
import { routes } from '@/lib/platform/routes'

export function ReasonPage({ prompt }: { prompt: ReasonPrompt }) {
  const t = useTranslations('citizens.reason')
  const ui = useTranslations('ui')
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-5 text-column">{t('intro', { name: prompt.name })}</p>
      <ActionForm
        action={giveAccessReasonAction}
        labels={formLabels(ui, t('submit'))}
        aside={<TextLink href={routes.citizens}>{t('back')}</TextLink>}
      >
        <input type="hidden" name="citizenId" value={prompt.citizenId} />
        <Textarea name="accessReason" label={t('label')} hint={t('hint')} maxLength={500} />
        <p className="text-ink-700 text-table">{t('until')}</p>
      </ActionForm>
    </>
  )
}
