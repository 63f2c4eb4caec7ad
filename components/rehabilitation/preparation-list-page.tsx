import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import { nameBodyAction } from '@/lib/rehabilitation/actions'
import type { PreparationList } from '@/lib/rehabilitation/queries'

/** FM's group 2: who is prepared for the rehabilitation team, and how far they are. */
export function PreparationListPage({ list }: { list: PreparationList }) {
  const t = useTranslations('rehabilitation.list')
  const kinds = useTranslations('rehabilitation.kind')
  const visitations = useTranslations('visitation.list')
  const ui = useTranslations('ui')
  const locale = useLocale()
  return (
    <>
      <PageHeader
        title={t('title', { body: list.bodyName })}
        breadcrumb={[{ href: routes.visitations, label: visitations('title') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<p className="max-w-prose">{t('intro')}</p>}
      />
      <div className="grid gap-4">
        {list.hidden > 0 ? (
          <p className="text-ink-700 text-table">{t('hidden', { count: list.hidden })}</p>
        ) : null}
        {list.rows.length === 0 ? (
          <EmptyState>{t('empty')}</EmptyState>
        ) : (
          <Panel isFlush>
            <Table
              caption={t('caption')}
              isCaptionHidden
              rows={list.rows}
              rowKey={(row) => row.visitationId}
              columns={[
                {
                  key: 'citizen',
                  label: t('column.citizen'),
                  isTitle: true,
                  cell: (row) => (
                    <>
                      <TextLink href={`${routes.visitation(row.visitationId)}#forberedelse`}>
                        {row.citizenName}
                      </TextLink>
                      <span className="block font-normal text-ink-600 text-small">
                        {t('born', { day: formatDay(row.birthOn, locale) })}
                      </span>
                    </>
                  ),
                },
                { key: 'programme', label: t('column.programme'), cell: (row) => row.programme },
                {
                  key: 'placed',
                  label: t('column.placed'),
                  cell: (row) => formatDay(row.placedOn, locale),
                },
                {
                  key: 'latest',
                  label: t('column.latest'),
                  cell: ({ latest }) =>
                    latest ? `${kinds(latest.kind)}, ${formatDay(latest.on, locale)}` : t('nothing'),
                },
              ]}
            />
          </Panel>
        )}
        {list.may.nameBody ? <NameBody name={list.bodyName} /> : null}
      </div>
    </>
  )
}

function NameBody({ name }: { name: string }) {
  const t = useTranslations('rehabilitation.name')
  const ui = useTranslations('ui')
  return (
    <Disclosure summary={t('open')}>
      <div className="max-w-prose">
        <ActionForm action={nameBodyAction} labels={{ ...formLabels(ui, t('submit')), saved: t('saved') }}>
          <TextInput name="name" label={t('label')} hint={t('hint')} defaultValue={name} maxLength={80} />
        </ActionForm>
      </div>
    </Disclosure>
  )
}
