import { useLocale, useTranslations } from 'next-intl'
import { NoteForm } from '@/components/journal/note-form'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { discardDraftAction } from '@/lib/journal/actions'
import type { OwnDraft } from '@/lib/journal/event-rows'

type OwnDraftsProps = { drafts: readonly OwnDraft[]; caseId: string | null; today: Day }

/** What the reader has begun to write: to go on with or to put away. Where the reader may write no more, to read. */
export function OwnDrafts({ drafts, caseId, today }: OwnDraftsProps) {
  const t = useTranslations('journal.note')
  const ui = useTranslations('ui')
  const locale = useLocale()
  if (drafts.length === 0) return null
  return (
    <Panel id="kladder" title={t('drafts')}>
      <p className="mb-3 text-ink-700 text-table">{t('draftsHint')}</p>
      <ul className="grid gap-3">
        {drafts.map((draft) => {
          const title = (draft.addsTo?.title ?? draft.title) || t('untitled')
          return (
            <li key={draft.id} className="border-line-300 border-t pt-2">
              <Disclosure summary={t(draft.addsTo ? 'continueAddendum' : 'continue', { title })}>
                {caseId ? (
                  <NoteForm caseId={caseId} today={today} addsToId={draft.addsTo?.id ?? null} draft={draft} />
                ) : (
                  <p className="whitespace-pre-line text-column">{draft.text}</p>
                )}
              </Disclosure>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <span className="text-ink-600 text-tag">
                  {t('begun', { day: formatDay(dayAt(draft.startedAt), locale) })}
                </span>
                <Dialog
                  trigger={{ label: t('discard'), kind: 'quiet', isSmall: true }}
                  title={t('discardQuestion')}
                  consequence={t('discardConsequence')}
                >
                  <ActionForm
                    action={discardDraftAction}
                    labels={formLabels(ui, t('discard'))}
                    submitKind="danger"
                    aside={<DialogCancel label={t('discardCancel')} />}
                  >
                    <input type="hidden" name="draftId" value={draft.id} />
                    <input type="hidden" name="version" value={draft.version} />
                  </ActionForm>
                </Dialog>
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
