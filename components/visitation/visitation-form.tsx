import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayInput } from '@/components/ui/day-input'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { SaveDraftButton } from '@/components/visitation/save-draft-button'
import type { Day } from '@/lib/calendar/day'
import { saveDraftAction } from '@/lib/visitation/actions'
import { aKasseViews, decisions, talkKinds } from '@/lib/visitation/schema'
import type { VisitationView } from '@/lib/visitation/visitation-queries'

type VisitationFormProps = { view: VisitationView; today: Day }

/** Questions that hang on another answer are shown by style alone, so the form works before the page is alive. */
export function VisitationForm({ view, today }: VisitationFormProps) {
  const t = useTranslations('visitation')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { fields, programme } = view
  const day = {
    today,
    locale,
    hint: ui('day.hint'),
    labels: { openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') },
  }
  const optional = ui('optional')
  return (
    <ActionForm
      action={saveDraftAction}
      labels={{ ...formLabels(ui, t('form.submit')), saved: t('form.draftSaved') }}
      aside={<SaveDraftButton label={t('form.saveDraft')} />}
    >
      <input type="hidden" name="visitationId" value={view.id ?? ''} />
      <input type="hidden" name="screeningId" value={view.screeningId} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="intent" defaultValue="review" />
      <Part id="samtale">
        <DayInput name="talkOn" label={t('form.talkOn')} defaultValue={fields.talkOn ?? undefined} {...day} />
        <RadioGroup
          name="talkKind"
          label={t('form.talkKind')}
          defaultValue={fields.talkKind ?? ''}
          choices={talkKinds.map((value) => ({ value, label: t(`talkKind.${value}`) }))}
        />
      </Part>
      <Part id="a-kasse" className="group/fund">
        <RadioGroup
          name="aKasseView"
          label={t('form.aKasseView')}
          look="row"
          defaultValue={fields.aKasseView}
          choices={aKasseViews.map((value) => ({ value, label: t(`aKasseView.${value}`) }))}
        />
        <div className="hidden gap-6 group-has-[[value=AGREE]:checked,[value=DISAGREE]:checked]/fund:grid">
          <Textarea
            name="aKasseViewText"
            label={t('form.aKasseViewText')}
            optional={optional}
            defaultValue={fields.aKasseViewText ?? ''}
          />
          <TextInput
            name="aKasseDecider"
            label={t('form.aKasseDecider')}
            optional={optional}
            defaultValue={fields.aKasseDecider ?? ''}
            maxLength={200}
          />
        </div>
        <div className="hidden group-has-[[value=DISAGREE]:checked]/fund:block">
          <Textarea
            name="disagreementHandling"
            label={t('form.disagreementHandling')}
            defaultValue={fields.disagreementHandling ?? ''}
          />
        </div>
      </Part>
      <Part id="oenske">
        <Textarea
          name="citizenWish"
          label={t('form.citizenWish')}
          hint={t('form.citizenWishHint')}
          optional={optional}
          isQuote
          defaultValue={fields.citizenWish ?? ''}
        />
      </Part>
      <Part id="beslutning" className="group/decision">
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
          <DayInput
            name="startOn"
            label={t('form.startOn')}
            defaultValue={fields.startOn ?? undefined}
            {...day}
          />
        </div>
      </Part>
    </ActionForm>
  )
}

type PartProps = { id: string; className?: string; children: ReactNode }

/** Where the review's “Ret” leads. */
function Part({ id, className = '', children }: PartProps) {
  return (
    <div id={id} className={`grid scroll-mt-4 gap-6 ${className}`}>
      {children}
    </div>
  )
}
