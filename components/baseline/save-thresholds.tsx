import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Textarea } from '@/components/ui/textarea'
import type { ThresholdTrialView } from '@/lib/baseline/threshold-queries'
import type { Day } from '@/lib/calendar/day'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import { saveScreeningSettingsAction } from '@/lib/programmes/actions'
import { screeningNumberFields, screeningNumberKeys } from '@/lib/programmes/screening-settings-schema'

/** What was tried becomes a new version only here. */
export function SaveThresholds({ trial, today }: { trial: ThresholdTrialView; today: Day }) {
  const t = useTranslations('baseline.thresholds.save')
  const { maySave, wrong, changed } = trial
  return (
    <Panel id="save" title={t('title')}>
      {!maySave ? (
        <p>{t('onlyLeader')}</p>
      ) : wrong.length > 0 ? (
        <p>{t('wrong')}</p>
      ) : changed.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <SaveForm trial={trial} today={today} />
      )}
    </Panel>
  )
}

function SaveForm({ trial, today }: { trial: ThresholdTrialView; today: Day }) {
  const t = useTranslations('baseline.thresholds.save')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { programme, tried, versions } = trial
  const coming = versions.filter(({ state }) => state === 'COMING')
  return (
    <ActionForm action={saveScreeningSettingsAction} labels={formLabels(ui, t('submit'))}>
      <input type="hidden" name="programmeId" value={programme.id} />
      <input type="hidden" name="version" value={versions[0]?.version ?? 0} />
      {screeningNumberKeys.map((key) => (
        <input key={key} type="hidden" name={screeningNumberFields[key].word} value={String(tried[key])} />
      ))}
      <Changes trial={trial} />
      {coming.map(({ version, validFrom }) => (
        <Notice key={version}>{t('coming', { version, day: formatDay(validFrom, locale) })}</Notice>
      ))}
      <DayField
        name="validFrom"
        label={t('validFrom')}
        hint={t('validFromHint')}
        today={today}
        defaultValue={today}
      />
      <Textarea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} />
    </ActionForm>
  )
}

function Changes({ trial: { changed } }: { trial: ThresholdTrialView }) {
  const t = useTranslations('baseline.thresholds')
  const locale = useLocale()
  return (
    <div>
      <p className="font-semibold">{t('save.changes')}</p>
      <ul className="mt-1 list-disc ps-5 text-table">
        {changed.map(({ key, before, after }) => (
          <li key={key}>
            {t('save.change', {
              number: t(`short.${key}`),
              before: formatNumber(before, locale),
              after: formatNumber(after, locale),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
