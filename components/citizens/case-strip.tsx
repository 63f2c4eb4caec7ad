import { useLocale, useTranslations } from 'next-intl'
import { useStripMarks } from '@/components/screening/strip-marks'
import { BenefitStrip } from '@/components/strip/benefit-strip'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenOverview, ComingEvent } from '@/lib/citizens/overview-query'
import { routes } from '@/lib/platform/routes'

type CaseStripProps = {
  citizenId: string
  work: NonNullable<CitizenOverview['work']>
  today: Day
}

/** Striben on the case: four years back, and what is agreed in the coming year. */
export function CaseStrip({ citizenId, work: { strip, coming }, today }: CaseStripProps) {
  const t = useTranslations('citizens.overview')
  const locale = useLocale()
  const comingLabel = useComingLabel()
  const { window, runs, periods, employments, facts, benefitNow } = strip
  const marks = useStripMarks({ periods, employments, facts })
  return (
    <Panel
      id="strip"
      title={t('strip')}
      actions={<TextLink href={routes.citizenHistory(citizenId)}>{t('toHistory')}</TextLink>}
    >
      <BenefitStrip
        summary={
          benefitNow
            ? t('benefitNow', {
                benefit: locale === 'da' ? benefitNow.labelDa : benefitNow.labelEn,
                day: formatDay(benefitNow.from, locale),
              })
            : t('noBenefitNow')
        }
        runs={runs}
        window={window}
        {...marks}
        events={[
          ...marks.events,
          ...coming.map((event) => ({ key: event.key, on: event.on, label: comingLabel(event) })),
        ]}
        todayOn={today}
      />
    </Panel>
  )
}

function useComingLabel(): (event: ComingEvent) => string {
  const t = useTranslations('citizens.overview.coming')
  const deadlines = useTranslations('deadlines')
  const locale = useLocale()
  return (event) => {
    const day = formatDay(event.on, locale)
    if (event.kind !== 'DEADLINE') return t(event.kind, { day })
    const { kind, sequence } = event.deadline
    return t('DEADLINE', { day, what: deadlines(`kind.${kind}` as never, { number: sequence } as never) })
  }
}
