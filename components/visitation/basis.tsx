import { useLocale, useTranslations } from 'next-intl'
import { AssessmentFacts } from '@/components/screening/assessment-panel'
import { MarkerTable } from '@/components/screening/marker-table'
import { ScreeningPicture } from '@/components/screening/screening-picture'
import { Panel } from '@/components/ui/panel'
import { TalkEvidence } from '@/components/visitation/talk-evidence'
import { formatDay } from '@/lib/calendar/format'
import type { VisitationEvidence } from '@/lib/visitation/evidence'

type BasisProps = { evidence: VisitationEvidence; isFrozen: boolean }

/** For reading beside the form; after the decision it is the snapshot kept with it. */
export function Basis({ evidence, isFrozen }: BasisProps) {
  const t = useTranslations('visitation.page')
  const locale = useLocale()
  const { screening } = evidence
  const { agreement, assessedAt } = screening
  const employments = evidence.employments.map((employment, index) => ({
    id: String(index),
    cvr: null,
    ...employment,
  }))
  return (
    <section aria-labelledby="basis" className="grid gap-5">
      <div>
        <h2 id="basis" className="text-h2">
          {t(isFrozen ? 'basisFrozen' : 'basis')}
        </h2>
        <p className="mt-1 text-ink-700 text-table">
          {t('screenedOn', { day: formatDay(screening.screenedOn, locale) })}
        </p>
        {isFrozen ? (
          <p className="text-ink-700 text-table">{t('frozen', { version: screening.settingsVersion })}</p>
        ) : null}
      </div>
      <Panel id="history" title={t('history')} level={3}>
        <ScreeningPicture result={screening.result} employments={employments} />
      </Panel>
      <Panel id="markers" title={t('markers')} level={3}>
        <p className="mb-3 text-ink-700 text-table">{t('note')}</p>
        <MarkerTable result={screening.result} settingsVersion={screening.settingsVersion} />
      </Panel>
      {agreement && assessedAt ? (
        <Panel id="assessment" title={t('assessment')} level={3}>
          <AssessmentFacts assessment={{ ...screening, agreement, assessedAt }} />
        </Panel>
      ) : null}
      {evidence.talk ? <TalkEvidence talk={evidence.talk} /> : null}
    </section>
  )
}
