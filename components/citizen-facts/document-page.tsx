import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { saveDocumentVersionAction } from '@/lib/job-search/actions'
import type { DocumentVersion, DocumentView } from '@/lib/job-search/document-query'
import { routes } from '@/lib/platform/routes'

/** One text in all its versions. */
export function DocumentPage({ view }: { view: DocumentView }) {
  const t = useTranslations('citizenFacts.documents')
  const { latest, earlier } = view
  return (
    <div className="grid gap-5">
      <p>
        <TextLink href={`${routes.citizenFacts(view.citizenId)}#dokumenter`}>{t('back')}</TextLink>
      </p>
      <Panel
        id="tekst"
        title={latest.title}
        actions={<span className="text-ink-700 text-table">{t(`kind.${view.kind}`)}</span>}
      >
        <VersionText version={latest} />
        {view.may.write ? (
          <div className="mt-3">
            <Disclosure summary={t('edit')}>
              <NewVersion view={view} />
            </Disclosure>
          </div>
        ) : null}
      </Panel>
      <Panel id="versioner" title={t('earlier')}>
        {earlier.length === 0 ? <p className="text-ink-700">{t('earlierNone')}</p> : null}
        {earlier.map((version) => (
          <Disclosure key={version.version} summary={`${version.version}. ${version.title}`}>
            <VersionText version={version} />
          </Disclosure>
        ))}
      </Panel>
    </div>
  )
}

function VersionText({ version }: { version: DocumentVersion }) {
  const t = useTranslations('citizenFacts.documents')
  const locale = useLocale()
  const { savedAt, by } = version
  const saved = {
    version: version.version,
    day: formatDay(dayAt(savedAt), locale),
    time: formatTime(savedAt, locale),
  }
  return (
    <>
      <p className="mb-2 text-ink-700 text-table">
        {by ? t('savedBy', { ...saved, name: by }) : t('saved', saved)}
      </p>
      <p className="whitespace-pre-line text-column [overflow-wrap:anywhere]">{version.text}</p>
    </>
  )
}

function NewVersion({ view }: { view: DocumentView }) {
  const t = useTranslations('citizenFacts.documents')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={saveDocumentVersionAction} labels={formLabels(ui, t('saveVersion'))}>
      <input type="hidden" name="seriesId" value={view.seriesId} />
      <input type="hidden" name="version" value={view.latest.version} />
      <TextInput name="title" label={t('name')} defaultValue={view.latest.title} maxLength={120} />
      <Textarea
        name="text"
        label={t('text')}
        hint={t('editHint')}
        defaultValue={view.latest.text}
        rows={12}
      />
    </ActionForm>
  )
}
