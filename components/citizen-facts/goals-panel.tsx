import { useTranslations } from 'next-intl'
import { FactDeadlines } from '@/components/citizen-facts/fact-deadline'
import { AddFact, FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { usePeriod } from '@/components/citizen-facts/use-period'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import type { JobFacts } from '@/lib/citizen-facts/job-facts'
import { addJobGoalAction, endJobGoalAction } from '@/lib/job-search/actions'
import type { JobGoalRow } from '@/lib/job-search/search-view'

export function GoalsPanel({ facts }: { facts: JobFacts }) {
  const t = useTranslations('citizenFacts.goals')
  const earlierWords = useTranslations('citizenFacts')
  const { goals, today, may, search, citizenId } = facts
  const current = goals.filter(({ lastDayOn }) => lastDayOn === null || lastDayOn >= today)
  const earlier = goals.filter((goal) => !current.includes(goal))
  return (
    <Panel id="jobmaal" title={t('title')}>
      {search ? <FactDeadlines deadlines={search.deadlines} kind="JOB_GOAL" today={today} /> : null}
      {current.length === 0 ? <p className="text-ink-700">{t('none')}</p> : null}
      <FactList>
        {current.map((goal) => (
          <Goal key={goal.id} goal={goal} today={today} mayEnd={may.write && goal.lastDayOn === null} />
        ))}
      </FactList>
      {earlier.length > 0 ? (
        <Disclosure summary={earlierWords('earlier', { count: earlier.length })}>
          <FactList>
            {earlier.map((goal) => (
              <Goal key={goal.id} goal={goal} today={today} mayEnd={false} />
            ))}
          </FactList>
        </Disclosure>
      ) : null}
      {may.write ? (
        <AddFact summary={t('add')}>
          <AddGoal citizenId={citizenId} today={today} />
        </AddFact>
      ) : null}
    </Panel>
  )
}

function Goal({ goal, today, mayEnd }: { goal: JobGoalRow; today: Day; mayEnd: boolean }) {
  const t = useTranslations('citizenFacts.goals')
  const ui = useTranslations('ui')
  const period = usePeriod()
  return (
    <FactItem>
      <p className="font-semibold">{goal.title}</p>
      {goal.note ? <p className="text-column">{goal.note}</p> : null}
      <p className="text-ink-700 text-table">{period(goal)}</p>
      {mayEnd ? (
        <Disclosure summary={t('end')}>
          <ActionForm action={endJobGoalAction} labels={formLabels(ui, t('endSave'))} submitKind="secondary">
            <input type="hidden" name="jobGoalId" value={goal.id} />
            <DayField
              name="lastOn"
              label={t('lastOn')}
              hint={t('endHint')}
              today={today}
              defaultValue={today}
            />
          </ActionForm>
        </Disclosure>
      ) : null}
    </FactItem>
  )
}

function AddGoal({ citizenId, today }: { citizenId: string; today: Day }) {
  const t = useTranslations('citizenFacts.goals')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={addJobGoalAction} labels={formLabels(ui, t('save'))} resetsOnOk>
      <input type="hidden" name="citizenId" value={citizenId} />
      <TextInput name="title" label={t('name')} hint={t('nameHint')} maxLength={120} />
      <TextInput name="note" label={t('note')} optional={ui('optional')} maxLength={1000} />
      <DayField name="fromOn" label={t('from')} hint={null} today={today} defaultValue={today} />
    </ActionForm>
  )
}
