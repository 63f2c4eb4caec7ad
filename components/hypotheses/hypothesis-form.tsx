import { useTranslations } from 'next-intl'
import { useCauseWords } from '@/components/hypotheses/cause-words'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { reviseHypothesisAction, writeHypothesisAction } from '@/lib/hypotheses/actions'
import { hypothesisCauses } from '@/lib/hypotheses/causes'
import type { HypothesisView } from '@/lib/hypotheses/queries'

type HypothesisFormProps = { today: Day; nextCheckOn: Day } & (
  | { act: 'write'; citizenId: string; screeningId: string | null }
  | { act: 'revise'; hypothesis: HypothesisView }
)

export function HypothesisForm(props: HypothesisFormProps) {
  const t = useTranslations('hypotheses.form')
  const ui = useTranslations('ui')
  const wordsOf = useCauseWords()
  const before = props.act === 'revise' ? props.hypothesis : null
  return (
    <ActionForm
      action={before ? reviseHypothesisAction : writeHypothesisAction}
      labels={{ ...formLabels(ui, t('submit')), saved: t('saved') }}
      submitKind="secondary"
      resetsOnOk={before === null}
    >
      {props.act === 'revise' ? (
        <>
          <input type="hidden" name="hypothesisId" value={props.hypothesis.id} />
          <input type="hidden" name="version" value={props.hypothesis.version} />
        </>
      ) : (
        <>
          <input type="hidden" name="citizenId" value={props.citizenId} />
          <input type="hidden" name="screeningId" value={props.screeningId ?? ''} />
        </>
      )}
      <CheckboxGroup
        name="causes"
        label={t('causes')}
        hint={t('causesHint')}
        defaultValues={before?.causes ?? []}
        choices={hypothesisCauses.map((value) => ({ value, label: wordsOf(value) }))}
      />
      <Textarea
        name="assumption"
        label={t('assumption')}
        hint={t('assumptionHint')}
        defaultValue={before?.assumption ?? ''}
        maxLength={2000}
      />
      <Textarea
        name="tried"
        label={t('tried')}
        hint={t('triedHint')}
        defaultValue={before?.tried ?? ''}
        maxLength={2000}
      />
      <DayField
        name="followUpOn"
        label={t('followUpOn')}
        hint={t('followUpHint')}
        defaultValue={before?.followUpOn ?? props.nextCheckOn}
        today={props.today}
      />
    </ActionForm>
  )
}
