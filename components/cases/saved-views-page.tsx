import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import { deleteViewAction, renameViewAction, reorderViewAction } from '@/lib/cases/actions'
import type { SavedView } from '@/lib/cases/list-preferences'
import { routes } from '@/lib/platform/routes'

export function SavedViewsPage({ views }: { views: readonly SavedView[] }) {
  const t = useTranslations('caseload.view')
  const ui = useTranslations('ui')
  return (
    <>
      <PageHeader
        title={t('manageTitle')}
        breadcrumb={[{ href: routes.citizens, label: t('back') }]}
        breadcrumbLabel={ui('breadcrumb')}
      />
      {views.length === 0 ? (
        <EmptyState>{t('none')}</EmptyState>
      ) : (
        <ul aria-label={t('caption')} className="grid max-w-2xl gap-4">
          {views.map((view, index) => (
            <li key={view.id}>
              <View view={view} isFirst={index === 0} isLast={index === views.length - 1} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function View({ view, isFirst, isLast }: { view: SavedView; isFirst: boolean; isLast: boolean }) {
  const t = useTranslations('caseload.view')
  const ui = useTranslations('ui')
  const { id, name, query } = view
  return (
    <Panel
      id={`view-${id}`}
      title={<TextLink href={`${routes.citizens}?${query}`}>{name}</TextLink>}
      actions={
        <>
          {isFirst ? null : <Reorder id={id} direction="UP" label={t('up', { name })} />}
          {isLast ? null : <Reorder id={id} direction="DOWN" label={t('down', { name })} />}
        </>
      }
    >
      <div className="flex flex-wrap items-start justify-between gap-4">
        <Disclosure summary={t('rename')}>
          <ActionForm
            key={name}
            action={renameViewAction}
            labels={formLabels(ui, t('rename'))}
            submitKind="secondary"
          >
            <input type="hidden" name="viewId" value={id} />
            <TextInput name="viewName" label={t('name')} defaultValue={name} maxLength={60} />
          </ActionForm>
        </Disclosure>
        <Dialog
          trigger={{ label: t('delete'), kind: 'quiet', isSmall: true }}
          title={t('deleteQuestion', { name })}
          consequence={t('deleteConsequence')}
        >
          <ActionForm
            action={deleteViewAction}
            labels={formLabels(ui, t('delete'))}
            submitKind="danger"
            aside={<DialogCancel label={t('deleteCancel')} />}
          >
            <input type="hidden" name="viewId" value={id} />
          </ActionForm>
        </Dialog>
      </div>
    </Panel>
  )
}

function Reorder({ id, direction, label }: { id: string; direction: 'UP' | 'DOWN'; label: string }) {
  const ui = useTranslations('ui')
  return (
    <ActionForm action={reorderViewAction} labels={formLabels(ui, label)} submitKind="quiet">
      <input type="hidden" name="viewId" value={id} />
      <input type="hidden" name="direction" value={direction} />
    </ActionForm>
  )
}
