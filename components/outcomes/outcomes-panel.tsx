import { useLocale, useTranslations } from 'next-intl'
import { OutcomeFields } from '@/components/outcomes/outcome-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenOverview } from '@/lib/citizens/overview-query'
import { recordOutcomeAction, withdrawOutcomeAction } from '@/lib/outcomes/actions'

type OutcomesPanelProps = { view: CitizenOverview; today: Day }

/** What became of the citizen, as recorded facts, and whether the citizen came back on a benefit (R13). */
export function OutcomesPanel({ view, today }: OutcomesPanelProps) {
  const t = useTranslations('outcomes')
  const ui = useTranslations('ui')
  const { outcomes, citizenId, work } = view
  // A case that is closed is only read; somebody without a case is no longer worked with.
  const mayWrite = view.may.write
  return (
    <Panel id="outcomes" title={t('title')}>
      {outcomes.length === 0 ? <p className="text-ink-700">{t('none')}</p> : null}
      <ul className="grid gap-3">
        {outcomes.map((outcome) => (
          <li key={outcome.id}>
            <OutcomeLine outcome={outcome} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {work && work.returns.length > 0 ? <Returns returns={work.returns} /> : null}
      {mayWrite ? (
        <div className="mt-3">
          <Disclosure summary={t('record')}>
            <ActionForm action={recordOutcomeAction} labels={formLabels(ui, t('submit'))} resetsOnOk>
              <input type="hidden" name="citizenId" value={citizenId} />
              <OutcomeFields today={today} words={{ outcome: t('kind'), day: t('day'), note: t('note') }} />
            </ActionForm>
          </Disclosure>
        </div>
      ) : null}
    </Panel>
  )
}

type LineProps = { outcome: CitizenOverview['outcomes'][number]; mayWrite: boolean }

function OutcomeLine({ outcome, mayWrite }: LineProps) {
  const t = useTranslations('outcomes')
  const ui = useTranslations('ui')
  const kinds = useTranslations('words.outcomes')
  const locale = useLocale()
  return (
    <>
      <span className="font-semibold">
        {t('line', { outcome: kinds(outcome.kind), day: formatDay(outcome.on, locale) })}
      </span>
      {outcome.note ? <span className="block text-table">{outcome.note}</span> : null}
      {outcome.isOfClosing ? (
        <span className="block text-ink-700 text-table">{t('ofClosing')}</span>
      ) : mayWrite ? (
        <Disclosure summary={t('withdraw')}>
          <ActionForm
            action={withdrawOutcomeAction}
            labels={formLabels(ui, t('withdrawSubmit'))}
            submitKind="secondary"
          >
            <input type="hidden" name="outcomeId" value={outcome.id} />
            <TextInput
              name="withdrawReason"
              label={t('withdrawReason')}
              hint={t('withdrawHint')}
              maxLength={400}
            />
          </ActionForm>
        </Disclosure>
      ) : null}
    </>
  )
}

function Returns({ returns }: { returns: NonNullable<CitizenOverview['work']>['returns'] }) {
  const t = useTranslations('outcomes')
  const locale = useLocale()
  return (
    <div className="mt-4">
      <h3 className="text-h3">{t('returned')}</h3>
      <ul className="grid gap-1 text-table">
        {returns.map(({ leftOn, leftFor, returnedOn, days }) => (
          <li key={returnedOn}>
            {t('returnLine', {
              days,
              leftOn: formatDay(leftOn, locale),
              leftFor: t(`leftFor.${leftFor}`),
              returnedOn: formatDay(returnedOn, locale),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
