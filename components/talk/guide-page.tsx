import { useLocale, useTranslations } from 'next-intl'
import { GuideForm } from '@/components/talk/guide-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { formLabels } from '@/components/ui/form-labels'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { routes } from '@/lib/platform/routes'
import { saveGuideAction } from '@/lib/talk/actions'
import { questionAsks, talkThemes } from '@/lib/talk/guide'
import type { GuidePage as GuideView } from '@/lib/talk/queries'

export function GuidePage({ page }: { page: GuideView }) {
  const t = useTranslations('talk.guidePage')
  const { programme, guide, versions } = page
  return (
    <>
      <PageHeader title={t('title')} meta={<p className="text-column">{t('intro')}</p>} />
      {programme === null || guide === null ? (
        <EmptyState>{t('noProgrammes')}</EmptyState>
      ) : (
        <div className="grid gap-6">
          {page.programmes.length > 1 ? <ProgrammeChoice page={page} /> : null}
          <Panel id="guide" title={programme.name}>
            <p className="mb-5 text-ink-700 text-table">
              {guide.version === 0 ? t('shipped') : t('current', { version: guide.version })}
            </p>
            <EditGuide programmeId={programme.id} guide={guide} />
          </Panel>
          {versions.length > 0 ? <Versions versions={versions} /> : null}
        </div>
      )}
    </>
  )
}

/** The form moves rows about, so its words go with it to the browser. */
function EditGuide({ programmeId, guide }: { programmeId: string; guide: NonNullable<GuideView['guide']> }) {
  const t = useTranslations('talk')
  const ui = useTranslations('ui')
  return (
    <GuideForm
      key={programmeId}
      action={saveGuideAction}
      programmeId={programmeId}
      guide={guide}
      labels={{ ...formLabels(ui, t('guidePage.submit')), saved: t('guidePage.saved') }}
      themes={talkThemes.map((value) => ({ value, label: t(`themes.${value}`) }))}
      asks={questionAsks.map((value) => ({ value, label: t(`asks.${value}`) }))}
      words={{
        // The number is filled in where the row stands.
        question: t.raw('guidePage.question'),
        moved: t.raw('guidePage.moved'),
        theme: t('guidePage.theme'),
        asks: t('guidePage.asks'),
        text: t('guidePage.text'),
        help: t('guidePage.help'),
        optional: ui('optional'),
        up: t('guidePage.up'),
        down: t('guidePage.down'),
        remove: t('guidePage.remove'),
        add: t('guidePage.add'),
        added: t('guidePage.added'),
        removed: t('guidePage.removed'),
      }}
    />
  )
}

function ProgrammeChoice({ page: { programmes, programme } }: { page: GuideView }) {
  const t = useTranslations('talk.guidePage')
  return (
    <form method="get" action={routes.talkGuide} className="flex flex-wrap items-end gap-3">
      <Select
        id="guide-programme"
        name="projekt"
        label={t('programme')}
        defaultValue={programme?.id ?? ''}
        key={programme?.id}
        options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        className="min-w-0 grow sm:w-80 sm:grow-0"
      />
      <Button type="submit" kind="secondary">
        {t('show')}
      </Button>
    </form>
  )
}

function Versions({ versions }: Pick<GuideView, 'versions'>) {
  const t = useTranslations('talk.guidePage')
  const locale = useLocale()
  return (
    <Panel id="versioner" title={t('versions')}>
      <ul className="grid gap-2">
        {versions.map(({ version, at, by, questions }) => {
          const said = { version, day: formatDay(dayAt(at), locale), time: formatTime(at, locale) }
          return (
            <li key={version}>
              <Disclosure summary={by ? t('versionBy', { ...said, name: by }) : t('versionAt', said)}>
                <ol className="list-decimal ps-6">
                  {questions.map((question) => (
                    <li key={question}>{question}</li>
                  ))}
                </ol>
              </Disclosure>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
