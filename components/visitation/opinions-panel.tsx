import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { Textarea } from '@/components/ui/textarea'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import { addOpinionAction } from '@/lib/visitation/actions'
import type { Opinion, VisitationView } from '@/lib/visitation/visitation-view'

/** Second opinions beside the draft, newest last. The author's own lines are marked: they assure nothing. */
export function OpinionsPanel({ view }: { view: VisitationView & { id: string } }) {
  const t = useTranslations('visitation.opinions')
  const ui = useTranslations('ui')
  const { opinions, may, isOwnDraft } = view
  if (opinions.length === 0 && !may.giveOpinion) return null
  const colleagues = new Set(opinions.filter((line) => !line.isAuthor).map((line) => line.by)).size
  return (
    <Panel id="opinions" title={t('title')}>
      <p className="text-ink-700 text-table">
        {opinions.length === 0
          ? t('none')
          : colleagues === 0
            ? t('notSeen')
            : t('seen', { count: colleagues })}
      </p>
      <ol className="mt-3 grid gap-3">
        {opinions.map((line) => (
          <OpinionLine key={line.id} line={line} />
        ))}
      </ol>
      {may.giveOpinion ? (
        <ActionForm
          action={addOpinionAction}
          labels={{ ...formLabels(ui, t('submit')), saved: t('saved') }}
          submitKind="secondary"
          resetsOnOk
          className="mt-4"
        >
          <input type="hidden" name="visitationId" value={view.id} />
          <Textarea
            name="opinion"
            label={t(isOwnDraft ? 'labelOwn' : 'label')}
            hint={isOwnDraft ? t('ownHint') : t('intro')}
            rows={3}
          />
        </ActionForm>
      ) : null}
    </Panel>
  )
}

function OpinionLine({ line }: { line: Opinion }) {
  const t = useTranslations('visitation.opinions')
  const locale = useLocale()
  return (
    <li className="border-line-300 border-t pt-3 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-700 text-table">
        <strong className="font-semibold text-ink-900">{line.by}</strong>
        <StatusTag kind={line.isAuthor ? 'neutral' : 'planned'}>
          {t(line.isAuthor ? 'author' : 'colleague')}
        </StatusTag>
        <time dateTime={line.at.toISOString()}>
          {t('at', { day: formatDay(dayAt(line.at), locale), time: formatTime(line.at, locale) })}
        </time>
      </p>
      <p className="mt-1 whitespace-pre-line text-column">{line.text}</p>
    </li>
  )
}
