import { useTranslations } from 'next-intl'
import { HypothesisPanel } from '@/components/hypotheses/hypothesis-panel'
import { CitizenProposals } from '@/components/proposals/citizen-proposals'
import { AssessmentPanel } from '@/components/screening/assessment-panel'
import { MarkerTable } from '@/components/screening/marker-table'
import { OlderScreenings } from '@/components/screening/older-screenings'
import { PicturePanel } from '@/components/screening/picture-panel'
import { type StripLook, screeningHref } from '@/components/screening/screening-address'
import { TalkPanel } from '@/components/talk/talk-panel'
import { UnsavedTalkScope } from '@/components/talk/unsaved-talk'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import type { StripFacts } from '@/lib/history/strip-facts'
import type { CitizenHypotheses } from '@/lib/hypotheses/queries'
import { routes } from '@/lib/platform/routes'
import type { CitizenProposal } from '@/lib/proposals/queries'
import type { CitizenScreeningView } from '@/lib/screening/citizen-queries'
import type { ScreeningView } from '@/lib/screening/screening-view'
import type { TalkView } from '@/lib/talk/queries'

type CitizenScreeningPageProps = {
  view: CitizenScreeningView
  strip: StripFacts
  proposals: readonly CitizenProposal[]
  /** Null for those who do not read talks. */
  talk: TalkView | null
  /** Null for those who do not work with the citizen. */
  hypotheses: CitizenHypotheses | null
  look: StripLook
  today: Day
  isJustSaved: boolean
}

export function CitizenScreeningPage(props: CitizenScreeningPageProps) {
  const t = useTranslations('screening')
  const { view, proposals, hypotheses } = props
  const { screening } = view
  return (
    <div className="print-stack grid gap-6">
      {screening === null ? (
        <EmptyState>{t('citizen.none')}</EmptyState>
      ) : (
        <ScreeningRegions {...props} screening={screening} />
      )}
      {screening === null && proposals.length > 0 ? <CitizenProposals proposals={proposals} /> : null}
      {hypotheses ? <HypothesisPanel hypotheses={hypotheses} screeningId={screening?.id ?? null} /> : null}
      {view.screenings.length > 1 ? <OlderScreenings view={view} /> : null}
    </div>
  )
}

/** In the order of the work: what is known, what others said, the talk, the assessment. */
function ScreeningRegions({
  view,
  screening,
  strip,
  proposals,
  talk,
  look,
  today,
  isJustSaved,
}: CitizenScreeningPageProps & { screening: ScreeningView }) {
  const t = useTranslations('screening.markerTable')
  const of = { citizenId: view.citizen.id, screeningId: screening.id }
  return (
    <>
      <PicturePanel view={view} screening={screening} strip={strip} look={look} today={today} />
      <Panel id="markoerer" title={t('title')}>
        <p className="mb-3 text-ink-700">{t(screening.may.assess ? 'note' : 'noteRead')}</p>
        <MarkerTable
          result={screening.result}
          settingsVersion={screening.settingsVersion}
          showOnStrip={{
            marker: look.marker,
            hrefOf: (marker) => screeningHref(of, { ...look, marker }),
          }}
          correctHref={
            view.may.correctHistory && screening.may.assess
              ? routes.citizenHistory(view.citizen.id)
              : undefined
          }
        />
      </Panel>
      {proposals.length > 0 ? <CitizenProposals proposals={proposals} /> : null}
      <UnsavedTalkScope>
        {talk ? <TalkPanel talk={talk} /> : null}
        <AssessmentPanel screening={screening} isJustSaved={isJustSaved} />
      </UnsavedTalkScope>
    </>
  )
}
