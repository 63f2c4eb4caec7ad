import { useTranslations } from 'next-intl'
import { AddListedCodeForm, EndListedCodeForm } from '@/components/code-lists/code-forms'
import { ListTable } from '@/components/code-lists/list-table'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { CodeListsPage as CodeListsView } from '@/lib/code-lists/queries'
import { routes } from '@/lib/platform/routes'

export function CodeListsPage({ view }: { view: CodeListsView }) {
  const t = useTranslations('codeLists')
  const { chosen, lists, on } = view
  return (
    <>
      <PageHeader title={t('title')} meta={<p className="text-column">{t('intro')}</p>} />
      <div className="grid gap-6">
        {chosen && chosen.until === null ? (
          <Panel
            id="valgt-kode"
            title={t('end.title', { code: chosen.code })}
            actions={<TextLink href={routes.codeLists}>{t('end.close')}</TextLink>}
          >
            <EndListedCodeForm
              key={chosen.id}
              chosen={chosen}
              others={lists.find(({ list }) => list === chosen.list)?.codes ?? []}
              today={on}
            />
          </Panel>
        ) : null}
        {lists.map(({ list, codes }) => (
          <Panel key={list} id={list.toLowerCase()} title={t(`list.${list}`)}>
            <ListTable list={list} codes={codes} />
          </Panel>
        ))}
        <Panel id="tilfoej" title={t('add.title')}>
          <p className="mb-4 text-column text-ink-700">{t('add.intro')}</p>
          <AddListedCodeForm today={on} />
        </Panel>
      </div>
    </>
  )
}
