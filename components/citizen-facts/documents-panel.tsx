import { useLocale, useTranslations } from 'next-intl'
import { AddFact, FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { formatDay } from '@/lib/calendar/format'
import type { JobFacts, SearchFacts } from '@/lib/citizen-facts/job-facts'
import { addDocumentAction } from '@/lib/job-search/actions'
import { documentKinds } from '@/lib/job-search/schema'
import { routes } from '@/lib/platform/routes'

export function DocumentsPanel({ facts, search }: { facts: JobFacts; search: SearchFacts }) {
  const t = useTranslations('citizenFacts.documents')
  const locale = useLocale()
  return (
    <Panel id="dokumenter" title={t('title')}>
      {search.documents.length === 0 ? <p className="text-ink-700">{t('none')}</p> : null}
      <FactList>
        {search.documents.map(({ seriesId, kind, title, version, savedOn }) => (
          <FactItem key={seriesId}>
            <TextLink href={routes.citizenDocument(facts.citizenId, seriesId)} className="font-semibold">
              {title}
            </TextLink>
            <p className="text-ink-700 text-table">
              {t(`kind.${kind}`)} · {t('version', { version, day: formatDay(savedOn, locale) })}
            </p>
          </FactItem>
        ))}
      </FactList>
      {facts.may.write ? (
        <AddFact summary={t('add')}>
          <AddDocument citizenId={facts.citizenId} />
        </AddFact>
      ) : null}
    </Panel>
  )
}

function AddDocument({ citizenId }: { citizenId: string }) {
  const t = useTranslations('citizenFacts.documents')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={addDocumentAction} labels={formLabels(ui, t('save'))}>
      <input type="hidden" name="citizenId" value={citizenId} />
      <RadioGroup
        name="kind"
        label={t('kindLabel')}
        look="row"
        choices={documentKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextInput name="title" label={t('name')} hint={t('nameHint')} maxLength={120} />
      <Textarea name="text" label={t('text')} hint={t('textHint')} rows={8} />
    </ActionForm>
  )
}
