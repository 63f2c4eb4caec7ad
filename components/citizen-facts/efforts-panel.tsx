import { useTranslations } from 'next-intl'
import { EditWords } from '@/components/citizen-facts/edit-words'
import { EffortFields } from '@/components/citizen-facts/effort-fields'
import { AddFact, FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { usePeriod } from '@/components/citizen-facts/use-period'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import type { AboutFacts } from '@/lib/citizen-facts/about-facts'
import { addEffortAction, changeEffortAction } from '@/lib/efforts/actions'
import type { EffortRow } from '@/lib/efforts/effort-view'

/** Help beside the way to work. */
export function EffortsPanel({ facts }: { facts: AboutFacts }) {
  const t = useTranslations('citizenFacts')
  const ui = useTranslations('ui')
  const { efforts, today, caseId } = facts
  const current = efforts.filter(({ lastDayOn }) => lastDayOn === null || lastDayOn >= today)
  const earlier = efforts.filter((effort) => !current.includes(effort))
  const list = (rows: EffortRow[]) => (
    <FactList>
      {rows.map((effort) => (
        <Effort key={effort.id} effort={effort} today={today} mayWrite={caseId !== null} />
      ))}
    </FactList>
  )
  return (
    <Panel id="indsatser" title={t('efforts.title')}>
      {current.length === 0 ? <p className="text-ink-700">{t('efforts.none')}</p> : list(current)}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlier.length })}>{list(earlier)}</Disclosure>
      ) : null}
      {caseId ? (
        <AddFact summary={t('efforts.add')}>
          <ActionForm action={addEffortAction} labels={formLabels(ui, t('efforts.save'))} resetsOnOk>
            <input type="hidden" name="caseId" value={caseId} />
            <EffortFields today={today} />
          </ActionForm>
        </AddFact>
      ) : null}
    </Panel>
  )
}

function Effort({ effort, today, mayWrite }: { effort: EffortRow; today: Day; mayWrite: boolean }) {
  const t = useTranslations('citizenFacts.efforts')
  const ui = useTranslations('ui')
  const kinds = useTranslations('words.effortKinds')
  const period = usePeriod()
  const { what } = effort
  return (
    <FactItem>
      <p className="text-ink-600 text-table">{kinds(effort.kind)}</p>
      {what ? <p className="font-semibold">{what.name}</p> : null}
      <p className="text-ink-700 text-table">
        {[what?.provider, period(effort)].filter(Boolean).join(' · ')}
      </p>
      {what ? null : <p className="text-ink-700 text-table">{t('hidden')}</p>}
      {what?.note ? <p className="whitespace-pre-line text-column">{what.note}</p> : null}
      {what && mayWrite ? (
        <Disclosure summary={<EditWords words={t('edit')} name={what.name} />}>
          <ActionForm action={changeEffortAction} labels={formLabels(ui, t('save'))} submitKind="secondary">
            <input type="hidden" name="effortId" value={effort.id} />
            <input type="hidden" name="version" value={effort.version} />
            <EffortFields today={today} effort={effort} />
          </ActionForm>
        </Disclosure>
      ) : null}
    </FactItem>
  )
}
