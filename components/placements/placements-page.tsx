import { useLocale, useTranslations } from 'next-intl'
import { PlacementPanel } from '@/components/placements/placement-panel'
import { RegisterPlacementForm } from '@/components/placements/register-placement-form'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { SectionHeader } from '@/components/ui/section-header'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import type { PlacementsView } from '@/lib/placements/queries'
import { routes } from '@/lib/platform/routes'

const REGISTER_ID = 'nyt-forloeb'

export function PlacementsPage({ view }: { view: PlacementsView }) {
  const t = useTranslations('placements')
  const { placements, may } = view
  const current = placements.filter(({ phase }) => phase !== 'ENDED')
  const ended = placements.filter(({ phase }) => phase === 'ENDED')
  return (
    <div className="grid gap-6">
      <SectionHeader
        title={t('title')}
        meta={<PaidHoursNow view={view} />}
        actions={<Actions view={view} />}
      />
      {view.caseId === null ? <Notice>{t('noOpenCase')}</Notice> : null}
      {view.caseId !== null && !may.write ? <Notice>{t('readOnly')}</Notice> : null}
      {view.needsNew && may.write ? <Notice kind="warning">{t('needsNew')}</Notice> : null}
      {placements.length === 0 ? <EmptyState>{t('empty')}</EmptyState> : null}
      {current.map((placement) => (
        <PlacementPanel key={placement.id} placement={placement} view={view} />
      ))}
      {ended.map((placement) => (
        <EndedPlacement key={placement.id} placement={placement} view={view} />
      ))}
      {may.write && view.caseId !== null ? (
        <Panel id={REGISTER_ID} title={t('registerTitle')}>
          <p className="mb-4 text-column text-ink-700 text-table">{t('registerHint')}</p>
          <RegisterPlacementForm caseId={view.caseId} today={view.today} />
        </Panel>
      ) : null}
    </div>
  )
}

function Actions({ view }: { view: PlacementsView }) {
  const t = useTranslations('placements')
  if (!view.may.write) return null
  return (
    <>
      <ButtonLink href={`#${REGISTER_ID}`}>{t('register')}</ButtonLink>
      <ButtonLink href={routes.newJob(view.citizenId)} kind="secondary">
        {t('registerJob')}
      </ButtonLink>
    </>
  )
}

function PaidHoursNow({ view }: { view: PlacementsView }) {
  const t = useTranslations('placements')
  const locale = useLocale()
  return (
    <>
      <p>
        {view.paidHours > 0
          ? t('paidHours', { hours: formatNumber(view.paidHours, locale) })
          : t('noPaidHours')}
      </p>
      {view.jobs.map(({ aftercareId, companyName }) => (
        <p key={aftercareId}>
          <TextLink href={routes.citizenAftercare(view.citizenId)}>
            {t('job', { company: companyName })}
          </TextLink>
        </p>
      ))}
    </>
  )
}

function EndedPlacement({
  placement,
  view,
}: {
  placement: PlacementsView['placements'][number]
  view: PlacementsView
}) {
  const t = useTranslations('placements')
  const kinds = useTranslations('words.placementKinds')
  const locale = useLocale()
  const when = placement.lastDay
    ? t('period', { from: formatDay(placement.from, locale), lastDay: formatDay(placement.lastDay, locale) })
    : t('periodOpen', { from: formatDay(placement.from, locale) })
  return (
    <Disclosure
      look="section"
      isOpen={placement.endKind === null}
      summary={`${t('heading', { kind: kinds(placement.kind), company: placement.companyName })}, ${when}`}
    >
      <PlacementPanel placement={placement} view={view} />
    </Disclosure>
  )
}
