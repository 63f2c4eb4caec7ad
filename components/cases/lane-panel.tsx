import { useLocale, useTranslations } from 'next-intl'
import { LaneMark } from '@/components/cases/lane-mark'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { formatDay } from '@/lib/calendar/format'
import { moveLaneAction } from '@/lib/cases/actions'
import { lanes } from '@/lib/cases/schema'
import type { CitizenOverview } from '@/lib/citizens/overview-query'

type LanePanelProps = { file: NonNullable<CitizenOverview['file']>; mayWrite: boolean }

export function LanePanel({ file, mayWrite }: LanePanelProps) {
  const t = useTranslations('cases.lane')
  const ui = useTranslations('ui')
  const words = useTranslations('words.lanes')
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
              <TextInput name="laneReason" label={t('reason')} optional={ui('optional')} maxLength={500} />
            </ActionForm>
          </Disclosure>
        </div>
      ) : null}
    </Panel>
  )
}
