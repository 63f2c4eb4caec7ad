import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { DraftKeeper } from '@/components/ui/draft-keeper'
import { formLabels } from '@/components/ui/form-labels'
import { SecondSubmit } from '@/components/ui/second-submit'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { keepDraftAction, saveNoteAction } from '@/lib/journal/actions'
import type { OwnDraft } from '@/lib/journal/event-rows'
import { noteKinds } from '@/lib/journal/schema'

type NoteFormProps = {
  caseId: string
  today: Day
  /** The final note it adds to. */
  addsToId?: string | null
  draft?: OwnDraft | null
}

/** A new note, one that is begun, or what is added to a final one. Kept as a draft while it is written. */
export function NoteForm({ caseId, today, addsToId = null, draft = null }: NoteFormProps) {
  const t = useTranslations('journal.note')
  const ui = useTranslations('ui')
  const locale = useLocale()
  return (
    <ActionForm
      action={saveNoteAction}
      labels={formLabels(ui, addsToId ? t('saveAddendum') : t('makeFinal'))}
      resetsOnOk={draft === null}
      aside={<SecondSubmit name="intent" value="draft" label={t('saveDraft')} />}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="addsToId" value={addsToId ?? ''} />
      {addsToId ? <input type="hidden" name="kind" value="NOTE" /> : <About today={today} draft={draft} />}
      <Textarea
        name="text"
        label={addsToId ? t('addendumText') : t('text')}
        hint={t('textHint')}
        defaultValue={draft?.text}
        rows={addsToId ? 3 : 6}
      />
      <div className="grid gap-1">
        <p className="text-ink-600 text-tag">{t('finalHint')}</p>
        <DraftKeeper
          action={keepDraftAction}
          draft={draft && { draftId: draft.id, version: draft.version }}
          locale={locale}
          words={{ kept: t('kept', { time: '{time}' }), notKept: t('notKept') }}
        />
      </div>
    </ActionForm>
  )
}

function About({ today, draft }: { today: Day; draft: OwnDraft | null }) {
  const t = useTranslations('journal')
  return (
    <>
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <Select
          name="kind"
          label={t('note.kind')}
          hint={t('note.healthHint')}
          defaultValue={draft?.kind ?? 'NOTE'}
          options={noteKinds.map((kind) => ({ value: kind, label: t(`noteKind.${kind}`) }))}
        />
        <DayField name="eventOn" label={t('note.day')} today={today} defaultValue={draft?.eventOn ?? today} />
      </div>
      <TextInput
        name="title"
        label={t('note.title')}
        hint={t('note.titleHint')}
        defaultValue={draft?.title}
        maxLength={150}
      />
    </>
  )
}
