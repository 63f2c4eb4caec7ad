import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { VisitationView } from '@/lib/visitation/visitation-view'

/** FM's groups, with who reviews group 3 (R24), where the programme has them. */
export function GroupFields({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation.form')
  const ui = useTranslations('ui')
  const { fields, programme, reviewers } = view
  if (programme.groups.length === 0) return null
  return (
    <div className="group/placing grid gap-6">
      <RadioGroup
        name="targetGroup"
        label={t('targetGroup')}
        defaultValue={fields.targetGroup === null ? '' : String(fields.targetGroup)}
        choices={[
          ...programme.groups.map(({ number, name }) => ({
            value: String(number),
            label: t('group', { number, name }),
          })),
          { value: '', label: t('targetGroupNone') },
        ]}
      />
      <div className="hidden gap-6 group-has-[[name=targetGroup][value='3']:checked]/placing:grid">
        <p className="text-column text-ink-700 text-table">{t('reviewIntro')}</p>
        {reviewers && (reviewers.leaders.length === 0 || reviewers.specialists.length === 0) ? (
          <p className="text-column">{t('noReviewers')}</p>
        ) : null}
        <Select
          name="reviewLeaderId"
          label={t('reviewLeader')}
          emptyLabel={ui('choose')}
          defaultValue={fields.reviewLeaderId ?? ''}
          options={(reviewers?.leaders ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="reviewSpecialistId"
          label={t('reviewSpecialist')}
          emptyLabel={ui('choose')}
          defaultValue={fields.reviewSpecialistId ?? ''}
          options={(reviewers?.specialists ?? []).map(({ id, name, department }) => ({
            value: id,
            label: department ? `${name}, ${department}` : name,
          }))}
        />
      </div>
    </div>
  )
}

/** IP's tracks, of an accepted visitation, where the programme has them. */
export function TrackField({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation.form')
  const { fields, programme } = view
  if (programme.tracks.length === 0) return null
  return (
    <RadioGroup
      name="track"
      label={t('track')}
      defaultValue={fields.track ?? ''}
      choices={programme.tracks.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
