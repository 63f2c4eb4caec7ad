import { useLocale, useTranslations } from 'next-intl'
import { CompactTable } from '@/components/journal/compact-table'
import { JournalFilters } from '@/components/journal/journal-filters'
import { LookSwitch } from '@/components/journal/look-switch'
import { NoteForm } from '@/components/journal/note-form'
import { NoteSearch } from '@/components/journal/note-search'
import { OwnDrafts } from '@/components/journal/own-drafts'
import { Timeline } from '@/components/journal/timeline'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLinks } from '@/components/ui/page-links'
import { Panel } from '@/components/ui/panel'
import { SectionHeader } from '@/components/ui/section-header'
import { isNarrowed, journalHref, wholeJournal } from '@/lib/journal/filter'
import type { JournalView } from '@/lib/journal/queries'
import { noteKinds } from '@/lib/journal/schema'
import { routes } from '@/lib/platform/routes'

export function JournalPage({ view }: { view: JournalView }) {
  const t = useTranslations('journal')
  const { filter, citizenId, events } = view
  return (
    <div className="grid gap-5">
      <SectionHeader
        title={t('title')}
        actions={
          <>
            <LookSwitch citizenId={citizenId} filter={filter} />
            <ButtonLink href={routes.citizenJournalPrint(citizenId)} kind="secondary">
              {t('print')}
            </ButtonLink>
          </>
        }
      />
      {view.writableCaseId ? (
        <Panel id="nyt-notat">
          <Disclosure summary={t('note.new')} look="section">
            <NoteForm caseId={view.writableCaseId} today={view.today} />
          </Disclosure>
        </Panel>
      ) : null}
      <OwnDrafts drafts={view.drafts} caseId={view.writableCaseId} today={view.today} />
      <Panel>
        <Disclosure summary={t('filter.open')} isOpen={isNarrowed(filter)}>
          <div className="grid gap-4">
            <JournalFilters view={view} />
            <Search citizenId={citizenId} />
          </div>
        </Disclosure>
      </Panel>
      <p className="text-ink-700 text-table">{t('filter.count', { count: view.count })}</p>
      {events.length === 0 ? (
        <Nothing view={view} />
      ) : filter.look === 'COMPACT' ? (
        <CompactTable events={events} />
      ) : (
        <Timeline
          events={events}
          today={view.today}
          writableCaseId={view.writableCaseId}
          isFoldedOnPhone={filter.look === null}
        />
      )}
      <PageLinks
        page={filter.page}
        pageCount={view.pageCount}
        hrefOf={(page) => journalHref(citizenId, { ...filter, page })}
        words={{
          label: t('pages.label'),
          page: t('pages.page', { page: filter.page, pages: view.pageCount }),
          previous: t('pages.previous'),
          next: t('pages.next'),
        }}
      />
    </div>
  )
}

function Nothing({ view }: { view: JournalView }) {
  const t = useTranslations('journal')
  if (!isNarrowed(view.filter)) {
    return <EmptyState>{view.writableCaseId ? t('empty') : t('emptyRead')}</EmptyState>
  }
  return (
    <EmptyState
      action={
        <ButtonLink href={journalHref(view.citizenId, wholeJournal)} kind="secondary">
          {t('filter.reset')}
        </ButtonLink>
      }
    >
      {t('emptyFilter')}
    </EmptyState>
  )
}

function Search({ citizenId }: { citizenId: string }) {
  const t = useTranslations('journal')
  const kinds = Object.fromEntries(noteKinds.map((kind) => [kind, t(`noteKind.${kind}`)]))
  return (
    <NoteSearch
      citizenId={citizenId}
      locale={useLocale()}
      words={{
        label: t('search.label'),
        hint: t('search.hint'),
        submit: t('search.submit'),
        searching: t('search.searching'),
        none: t('search.none'),
        more: t('search.more'),
        failed: t('search.failed'),
        unreachable: t('search.unreachable'),
        addsTo: t('search.addsTo', { title: '{title}' }),
        kinds: kinds as Record<(typeof noteKinds)[number], string>,
      }}
    />
  )
}
