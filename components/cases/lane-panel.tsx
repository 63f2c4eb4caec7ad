import { useLocale, useTranslations } from 'next-intl'
import { LaneMark } from '@/components/cases/lane-mark'
import { useActivityName } from '@/components/cases/use-activity-name'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { moveLaneAction } from '@/lib/cases/actions'
import type { LaneChoice } from '@/lib/cases/lane-choices'
import { lanes, leavingCauses } from '@/lib/cases/schema'
import type { CitizenOverview } from '@/lib/citizens/overview-query'
import { routes } from '@/lib/platform/routes'

type LanePanelProps = {
  file: NonNullable<CitizenOverview['file']>
  citizenId: string
  choices: readonly LaneChoice[]
  mayWrite: boolean
  today: Day
}

export function LanePanel({ mayWrite, ...rest }: LanePanelProps) {
  const { file } = rest
  const t = useTranslations('cases.lane')
  const locale = useLocale()
  const since = file.laneSince
  return (
    <Panel id="lane" title={t('title')}>
      <p className="font-semibold">
        <LaneMark lane={file.lane} />
      </p>
      {since ? (
        <p className="text-ink-600 text-table">
          {since.by
            ? t('sinceBy', { day: formatDay(since.on, locale), name: since.by })
            : t('since', { day: formatDay(since.on, locale) })}
          {since.reason ? <span className="block">{since.reason}</span> : null}
        </p>
      ) : null}
      {mayWrite ? (
        <div className="mt-3">
          <Disclosure summary={t('move')}>
            <MoveForm {...rest} file={file} />
          </Disclosure>
        </div>
      ) : null}
    </Panel>
  )
}

type MoveFormProps = Omit<LanePanelProps, 'mayWrite'>

/** At the borders of the lane of running activities it asks for one more thing, as the board does. */
function MoveForm({ file, choices, citizenId, today }: MoveFormProps) {
  const t = useTranslations('cases.lane')
  const ui = useTranslations('ui')
  const words = useTranslations('words.lanes')
  return (
    <ActionForm action={moveLaneAction} labels={formLabels(ui, t('save'))} resetsOnOk>
      <input type="hidden" name="caseId" value={file.id} />
      <input type="hidden" name="version" value={file.version} />
      <RadioGroup
        name="lane"
        label={t('to')}
        choices={lanes
          .filter((lane) => lane !== file.lane)
          .map((lane) => ({ value: lane, label: words(lane), hint: t(`hint.${lane}`) }))}
      />
      {file.lane === 'ACTIVE' ? (
        <RadioGroup
          name="leavingCause"
          label={t('leaving')}
          choices={leavingCauses.map((cause) => ({ value: cause, label: t(`leavingCause.${cause}`) }))}
        />
      ) : (
        <ActivityField choices={choices} citizenId={citizenId} />
      )}
      <DayField name="movedOn" label={t('on')} hint={t('onHint')} isOptional today={today} />
      <TextInput name="laneReason" label={t('reason')} optional={ui('optional')} maxLength={500} />
    </ActionForm>
  )
}

function ActivityField({ choices, citizenId }: Pick<MoveFormProps, 'choices' | 'citizenId'>) {
  const t = useTranslations('cases.lane')
  const ui = useTranslations('ui')
  const nameOf = useActivityName()
  if (choices.length === 0) {
    return (
      <p className="text-column text-ink-700 text-table">
        {t('noActivity')}{' '}
        <TextLink href={routes.citizenPlacements(citizenId)}>{t('registerPlacement')}</TextLink>{' '}
        <TextLink href={routes.newJob(citizenId)}>{t('registerJob')}</TextLink>
      </p>
    )
  }
  return (
    <Select
      name="placementId"
      label={t('activity')}
      hint={t('activityHint')}
      emptyLabel={ui('choose')}
      options={choices.map((choice) => ({ value: choice.value, label: nameOf(choice) }))}
    />
  )
}
