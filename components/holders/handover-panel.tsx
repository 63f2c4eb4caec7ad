import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { formatDay } from '@/lib/calendar/format'
import type { HandoverOnCase } from '@/lib/holders/queries'
import { takeOverAction } from '@/lib/transfers/actions'

/** The latest handover of the case, with the note for the one who took it. */
export function HandoverPanel({ handover, caseId }: { handover: HandoverOnCase; caseId: string }) {
  const t = useTranslations('transfers.onCase')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { giverName, by, on, lentLastDay, reason, note, isNewToViewer } = handover
  const day = formatDay(on, locale)
  return (
    <Panel
      id="handover"
      level={3}
      title={isNewToViewer ? t('title') : t('noteTitle', { giver: giverName, day })}
    >
      <div className="grid gap-2 text-column">
        <p>{t('from', { giver: giverName, day, by: by ?? '–' })}</p>
        {lentLastDay ? <p>{t('lent', { day: formatDay(lentLastDay, locale) })}</p> : null}
        <p>{t('reason', { reason })}</p>
        {note ? <p className="whitespace-pre-line">{note}</p> : null}
        {isNewToViewer ? (
          <ActionForm action={takeOverAction} labels={formLabels(ui, t('takeOver'))} submitKind="secondary">
            <input type="hidden" name="caseId" value={caseId} />
          </ActionForm>
        ) : null}
      </div>
    </Panel>
  )
}
