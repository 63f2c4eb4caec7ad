import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { focusAreas } from '@/lib/coaching/codes'
import type { SessionView } from '@/lib/coaching/session-query'

type Told = Pick<SessionView, 'fillsMost' | 'jobBelief' | 'focus' | 'notes'>

const BELIEFS = Array.from({ length: 11 }, (_, value) => String(value))

/** What was said at a session; also where it is corrected. */
export function ToldFields({ told }: { told: Told }) {
  const t = useTranslations('coaching.session')
  const focus = useTranslations('coaching.focus')
  const optional = useTranslations('ui')('optional')
  return (
    <>
      <Textarea
        name="fillsMost"
        label={t('fillsMost')}
        hint={t('fillsMostHint')}
        optional={optional}
        isQuote
        defaultValue={told.fillsMost ?? ''}
      />
      <RadioGroup
        name="jobBelief"
        label={t('jobBelief')}
        hint={t('jobBeliefHint')}
        look="row"
        choices={BELIEFS.map((value) => ({ value, label: beliefLabel(value, t) }))}
        {...(told.jobBelief === null ? {} : { defaultValue: String(told.jobBelief) })}
      />
      <CheckboxGroup
        name="focus"
        label={t('focus')}
        optional={optional}
        choices={focusAreas.map((value) => ({ value, label: focus(value) }))}
        defaultValues={told.focus}
      />
      <Textarea
        name="notes"
        label={t('notes')}
        hint={t('notesHint')}
        optional={optional}
        defaultValue={told.notes ?? ''}
      />
    </>
  )
}

function beliefLabel(value: string, t: (key: 'jobBeliefLow' | 'jobBeliefHigh') => string): string {
  if (value === '0') return `0 · ${t('jobBeliefLow')}`
  return value === '10' ? `10 · ${t('jobBeliefHigh')}` : value
}

/** What the last session asks besides. */
export function ClosingFields({ closing }: { closing: Pick<SessionView, 'takesAlong' | 'handover'> }) {
  const t = useTranslations('coaching.session')
  const optional = useTranslations('ui')('optional')
  return (
    <>
      <Textarea
        name="takesAlong"
        label={t('takesAlong')}
        hint={t('takesAlongHint')}
        optional={optional}
        isQuote
        defaultValue={closing.takesAlong ?? ''}
      />
      <Textarea
        name="handover"
        label={t('handover')}
        hint={t('handoverHint')}
        optional={optional}
        defaultValue={closing.handover ?? ''}
      />
    </>
  )
}
