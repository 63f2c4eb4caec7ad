import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { FormPart } from '@/components/visitation/form-part'
import { AnsweredFund, FundFields } from '@/components/visitation/fund-fields'
import { GroupFields, TrackField } from '@/components/visitation/placement-fields'
import { SaveDraftButton } from '@/components/visitation/save-draft-button'
import type { Day } from '@/lib/calendar/day'
import { saveDraftAction } from '@/lib/visitation/actions'
import { decisions, talkKinds } from '@/lib/visitation/schema'
import type { VisitationView } from '@/lib/visitation/visitation-view'

type VisitationFormProps = { view: VisitationView; today: Day }

/** Questions that hang on another answer are shown by style alone, so the form works before the page is alive. */
export function VisitationForm({ view, today }: VisitationFormProps) {
  const t = useTranslations('visitation')
  const ui = useTranslations('ui')
  const { fields, programme } = view
  const optional = ui('optional')
  return (
    <ActionForm
      action={saveDraftAction}
      labels={{
        ...formLabels(ui, t(view.change ? 'form.submitChange' : 'form.submit')),
        saved: t('form.draftSaved'),
      }}
      aside={<SaveDraftButton label={t('form.saveDraft')} />}
    >
      <input type="hidden" name="visitationId" value={view.id ?? ''} />
      <input type="hidden" name="screeningId" value={view.screeningId} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="intent" defaultValue="review" />
      <FormPart id="samtale">
        <DayField name="talkOn" label={t('form.talkOn')} defaultValue={fields.talkOn} today={today} />
        <RadioGroup
          name="talkKind"
          label={t('form.talkKind')}
          defaultValue={fields.talkKind ?? ''}
          choices={talkKinds.map((value) => ({ value, label: t(`talkKind.${value}`) }))}
        />
        <Textarea
          name="participants"
          label={t('form.participants')}
          hint={t('form.participantsHint')}
          optional={optional}
          defaultValue={fields.participants ?? ''}
          rows={2}
          maxLength={500}
        />
      </FormPart>
      {view.status === 'ANSWERED' ? <AnsweredFund view={view} /> : <FundFields view={view} />}
      <FormPart id="oenske">
        <Textarea
          name="citizenWish"
          label={t('form.citizenWish')}
          hint={t('form.citizenWishHint')}
          optional={optional}
          isQuote
          defaultValue={fields.citizenWish ?? ''}
        />
      </FormPart>
      <FormPart id="beslutning" className="group/decision">
        <RadioGroup
          name="decision"
          label={t('form.decision')}
          defaultValue={fields.decision ?? ''}
          choices={decisions.map((value) => ({
            value,
            label: t(`decision.${value}`),
            hint: t(`form.decisionHint.${value}`),
          }))}
        />
        <Textarea
          name="reason"
          label={t('form.reason')}
          hint={t('form.reasonHint')}
          defaultValue={fields.reason ?? ''}
        />
        <GroupFields view={view} />
        <div className="hidden gap-6 group-has-[[value=ACCEPTED]:checked]/decision:grid">
          {programme.elements.length > 0 ? (
            <CheckboxGroup
              name="coreElements"
              label={t('form.coreElements')}
              defaultValues={fields.coreElements}
              choices={programme.elements.map(({ code, name }) => ({
                value: code,
                label: `${code} ${name}`,
              }))}
            />
          ) : null}
          <TrackField view={view} />
          <DayField name="startOn" label={t('form.startOn')} defaultValue={fields.startOn} today={today} />
        </div>
        <Responsible view={view} />
        <DayField
          name="followUpOn"
          label={t('form.followUpOn')}
          isOptional
          defaultValue={fields.followUpOn}
          today={today}
        />
      </FormPart>
    </ActionForm>
  )
}

function Responsible({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation.form')
  const { openCase } = view
  const adviser = openCase?.coordinatorName
  return (
    <div>
      <p className="font-semibold">{t('responsible')}</p>
      <p>
        {openCase?.consultantName && adviser
          ? t('responsiblePair', { adviser, consultant: openCase.consultantName })
          : (adviser ?? t('responsibleLater'))}
      </p>
    </div>
  )
}
