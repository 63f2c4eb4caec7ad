import { useLocale, useTranslations } from 'next-intl'
import { LiveForm } from '@/components/baseline/live-form'
import { PageAnchor } from '@/components/baseline/page-anchor'
import { useScopeLabel } from '@/components/baseline/use-scope-label'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { scopeValue } from '@/lib/baseline/scope'
import type { ThresholdTrialView } from '@/lib/baseline/threshold-queries'
import { thresholdsHref } from '@/lib/baseline/thresholds-address'
import { formatNumber } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import {
  type ScreeningNumberKey,
  screeningNumberFields,
  screeningNumberKeys,
} from '@/lib/programmes/screening-settings-schema'

const units: Record<ScreeningNumberKey, 'months' | 'spells' | 'employments' | 'markers'> = {
  supportMonths: 'months',
  unemploymentSpells: 'spells',
  sickSpells: 'spells',
  sickMonths: 'months',
  employments: 'employments',
  shortEmploymentMonths: 'months',
  suggestFromMarkers: 'markers',
}

/** Works without script: the numbers are in the address. */
export function ThresholdForm({
  trial,
  savedVersion,
}: {
  trial: ThresholdTrialView
  savedVersion: number | null
}) {
  const t = useTranslations('baseline.thresholds')
  const v = useTranslations('validation')
  const locale = useLocale()
  const { programme, people, inForce, texts, wrong, changed } = trial
  const errorOf = (key: ScreeningNumberKey) =>
    wrong.includes(key) ? { error: v(screeningNumberFields[key].outside) } : {}
  return (
    <Panel id="thresholds" title={t('form.title')}>
      <LiveForm
        // Another project, and one just saved, starts from its own numbers.
        key={`${programme.id} ${savedVersion}`}
        action={routes.thresholds}
        updatingText={t('form.updating')}
        className="grid gap-5"
      >
        <input type="hidden" name="projekt" value={programme.id} />
        <PeopleSelect trial={trial} />
        {screeningNumberKeys.map((key) => (
          <TextInput
            key={key}
            name={screeningNumberFields[key].word}
            label={t(`number.${key}`)}
            hint={t('form.inForce', { value: formatNumber(inForce[key], locale) })}
            unit={t(`unit.${units[key]}`)}
            defaultValue={texts[key] ?? formatNumber(inForce[key], locale)}
            inputMode={screeningNumberFields[key].isDecimal ? 'decimal' : 'numeric'}
            characters={5}
            {...errorOf(key)}
          />
        ))}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" kind="secondary">
            {t('form.show')}
          </Button>
          {changed.length > 0 || wrong.length > 0 ? (
            <PageAnchor href={thresholdsHref({ programmeId: programme.id, people })}>
              {t('form.reset')}
            </PageAnchor>
          ) : null}
        </div>
      </LiveForm>
    </Panel>
  )
}

function PeopleSelect({ trial: { programme, people, imports } }: { trial: ThresholdTrialView }) {
  const t = useTranslations('baseline')
  const label = useScopeLabel()
  return (
    <Select
      name="grundlag"
      label={t('thresholds.form.people')}
      defaultValue={scopeValue(people)}
      options={[
        {
          value: scopeValue({ kind: 'PROGRAMME', id: programme.id }),
          label: t('thresholds.form.openScreenings'),
        },
        ...imports.map((choice) => ({ value: scopeValue(choice.scope), label: label(choice) })),
      ]}
    />
  )
}
