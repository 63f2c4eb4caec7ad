import { useTranslations } from 'next-intl'
import { HypothesisEntry } from '@/components/hypotheses/hypothesis-entry'
import { HypothesisForm } from '@/components/hypotheses/hypothesis-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { CitizenHypotheses } from '@/lib/hypotheses/queries'
import { routes } from '@/lib/platform/routes'

type HypothesisPanelProps = {
  hypotheses: CitizenHypotheses
  /** The screening a new one grows out of. */
  screeningId: string | null
}

/** What is assumed to be the cause, what is tried, and whether it held. */
export function HypothesisPanel({ hypotheses: view, screeningId }: HypothesisPanelProps) {
  const t = useTranslations('hypotheses.panel')
  return (
    <Panel
      id="hypoteser"
      title={t('title')}
      actions={<TextLink href={routes.hypotheses}>{t('toList')}</TextLink>}
    >
      <p className="mb-4 text-column text-ink-700 text-table">{t('intro')}</p>
      {view.hypotheses.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="grid gap-5">
          {view.hypotheses.map((hypothesis) => (
            <HypothesisEntry key={hypothesis.id} hypothesis={hypothesis} view={view} />
          ))}
        </ul>
      )}
      {view.may.write ? (
        <div className="mt-4">
          <Disclosure summary={t('write')}>
            <HypothesisForm
              act="write"
              citizenId={view.citizenId}
              screeningId={screeningId}
              today={view.today}
              nextCheckOn={view.nextCheckOn}
            />
          </Disclosure>
        </div>
      ) : null}
    </Panel>
  )
}
