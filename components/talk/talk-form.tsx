import { useTranslations } from 'next-intl'
import { useJobTitle } from '@/components/talk/job-title'
import { TalkActionForm } from '@/components/talk/unsaved-talk'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { saveTalkAction } from '@/lib/talk/actions'
import { storyKey } from '@/lib/talk/build-answers'
import type { TalkAnswer } from '@/lib/talk/guide'
import { professionalMarkers } from '@/lib/talk/professional-markers'
import type { TalkView } from '@/lib/talk/queries'
import { answerField, storyField } from '@/lib/talk/talk-fields'

export function TalkForm({ talk }: { talk: TalkView }) {
  const t = useTranslations('talk')
  const ui = useTranslations('ui')
  return (
    <TalkActionForm
      action={saveTalkAction}
      labels={{ ...formLabels(ui, t('panel.submit')), saved: t('panel.saved') }}
    >
      <input type="hidden" name="screeningId" value={talk.screeningId} />
      <input type="hidden" name="version" value={talk.version} />
      <input type="hidden" name="guideVersion" value={talk.guideVersion} />
      <GuideLine talk={talk} />
      <div className="grid gap-6 sm:grid-cols-2">
        <DayField
          name="heldOn"
          label={t('panel.heldOn')}
          isOptional
          defaultValue={talk.heldOn}
          today={talk.today}
        />
        <TextInput
          name="participants"
          label={t('panel.participants')}
          optional={ui('optional')}
          defaultValue={talk.participants ?? ''}
          maxLength={300}
        />
      </div>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {talk.answers.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </div>
      <CheckboxGroup
        name="professionalMarkers"
        label={t('panel.markers')}
        hint={t('panel.markersHint')}
        defaultValues={talk.professionalMarkers}
        choices={professionalMarkers.map((value) => ({ value, label: t(`professionalMarkers.${value}`) }))}
      />
    </TalkActionForm>
  )
}

function GuideLine({ talk: { guideVersion, newerGuide } }: { talk: TalkView }) {
  const t = useTranslations('talk.panel')
  return (
    <p className="text-column text-ink-600 text-tag">
      {guideVersion === 0 ? t('guideShipped') : t('guide', { version: guideVersion })}{' '}
      {newerGuide === null ? null : t('newerGuide', { version: newerGuide })}
    </p>
  )
}

/** One answer, or one story for each job; stories are the citizen's own words, and in that voice. */
function Question({ question }: { question: TalkAnswer }) {
  const t = useTranslations('talk')
  const ui = useTranslations('ui')
  const titleOf = useJobTitle()
  const theme = t(`themes.${question.theme}`)
  if (question.asks === 'ONCE') {
    return (
      <Textarea
        name={answerField(question.id)}
        label={question.text}
        optional={ui('optional')}
        hint={question.help ? `${theme}. ${question.help}` : theme}
        defaultValue={question.answer ?? ''}
      />
    )
  }
  return (
    <fieldset className="grid gap-4 lg:col-span-2 lg:grid-cols-2 lg:gap-x-8">
      <legend className="font-semibold">{question.text}</legend>
      <p className="text-ink-600 text-tag lg:col-span-2">
        {question.help ? `${theme}. ${question.help}` : theme}
      </p>
      {question.jobs.length === 0 ? <p>{t('panel.noJobs')}</p> : null}
      {question.jobs.map((job) => (
        <Textarea
          key={job.employmentId}
          name={storyField(storyKey(question.id, job.employmentId))}
          label={titleOf(job)}
          optional={ui('optional')}
          defaultValue={job.answer ?? ''}
          isQuote
        />
      ))}
    </fieldset>
  )
}
