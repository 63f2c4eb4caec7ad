import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Textarea } from '@/components/ui/textarea'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import { startReplacementAction } from '@/lib/visitation/actions'
import type { RelatedDecision, VisitationView } from '@/lib/visitation/visitation-view'

/** A decision is never changed: a new one takes its place, with the reason why. */
export function ChangeDecision({ view }: { view: VisitationView & { id: string } }) {
  const t = useTranslations('visitation.decided')
  const ui = useTranslations('ui')
  const { successor, may } = view
  if (successor) {
    return (
      <Notice
        className="mt-4"
        title={t(successor.isDecided ? 'replacedBy' : 'beingReplaced')}
        actions={<TextLink href={routes.visitation(successor.id)}>{t('seeNew')}</TextLink>}
      />
    )
  }
  if (!may.change) return null
  return (
    <div className="mt-4">
      <Disclosure summary={t('again')}>
        <p className="mb-3 text-ink-700 text-table">{t('againHint')}</p>
        <ActionForm
          action={startReplacementAction}
          labels={formLabels(ui, t('changeSubmit'))}
          submitKind="secondary"
        >
          <input type="hidden" name="visitationId" value={view.id} />
          <Textarea name="changeReason" label={t('changeReason')} />
        </ActionForm>
      </Disclosure>
    </div>
  )
}

/** Why this decision takes the place of an earlier one. */
export function ChangeNotice({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation.decided')
  const locale = useLocale()
  const { change } = view
  if (!change) return null
  const day = change.of.decidedOn ? formatDay(change.of.decidedOn, locale) : '–'
  return (
    <Notice
      className="mb-4"
      title={t('changeOf', { day })}
      actions={<TextLink href={routes.visitation(change.of.id)}>{t('seeOld')}</TextLink>}
    >
      <span className="whitespace-pre-line">{t('changeWhy', { reason: change.reason })}</span>
    </Notice>
  )
}

export function EarlierDecisions({ earlier }: { earlier: readonly RelatedDecision[] }) {
  const t = useTranslations('visitation')
  const locale = useLocale()
  if (earlier.length === 0) return null
  return (
    <Panel id="earlier" title={t('earlier.title')}>
      <ul className="grid gap-2">
        {earlier.map(({ id, decision, decidedOn, by, changeReason }) => (
          <li key={id}>
            <TextLink href={routes.visitation(id)}>
              {t('earlier.line', {
                decision: decision ? t(`decision.${decision}`) : '–',
                day: decidedOn ? formatDay(decidedOn, locale) : '–',
                name: by,
              })}
            </TextLink>
            {changeReason ? (
              <span className="block text-ink-700 text-table">
                {t('earlier.why', { reason: changeReason })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
