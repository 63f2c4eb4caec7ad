import { useTranslations } from 'next-intl'
import { CoachTable, type RowLink } from '@/components/coaching/coach-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { CoachedCitizen, CoachView } from '@/lib/coaching/queries'
import { routes } from '@/lib/platform/routes'

/** What the coach does next, list by list. */
export function CoachingPage({ view }: { view: CoachView }) {
  const t = useTranslations('coaching.list')
  const { today, missing, toBook, coming, done } = view
  const isEmpty = [today, missing, toBook, coming, done].every((rows) => rows.length === 0)
  return (
    <>
      <PageHeader title={useTranslations('coaching')('title')} meta={<p>{t('intro')}</p>} />
      {isEmpty ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <div className="grid gap-5">
          <Section id="i-dag" title={t('today')} rows={today} none={t('noneToday')} link={recordLink} />
          <Section
            id="mangler-referat"
            title={t('missing')}
            rows={missing}
            none={t('noneMissing')}
            link={recordLink}
          />
          <Section
            id="skal-bookes"
            title={t('toBook')}
            rows={toBook}
            none={t('noneToBook')}
            link={bookLink}
          />
          <Section id="planlagt" title={t('coming')} rows={coming} link={moveLink} />
          <Section id="holdt" title={t('done')} rows={done} link={seeLink} />
        </div>
      )}
    </>
  )
}

type SectionProps = {
  id: string
  title: string
  rows: readonly CoachedCitizen[]
  /** Said when there are none; without it an empty list is left out. */
  none?: string
  link: (row: CoachedCitizen) => RowLink
}

function Section({ id, title, rows, none, link }: SectionProps) {
  if (rows.length === 0 && !none) return null
  return (
    <Panel id={id} title={`${title} (${rows.length})`} isFlush={rows.length > 0}>
      {rows.length > 0 ? (
        <CoachTable caption={title} rows={rows} link={link} />
      ) : (
        <p className="text-ink-700">{none}</p>
      )}
    </Panel>
  )
}

const recordLink = ({ booked, citizenId }: CoachedCitizen): RowLink => ({
  key: 'record',
  href: booked ? routes.coachingSession(booked.sessionId) : routes.citizenCoaching(citizenId),
})

const bookLink = ({ citizenId }: CoachedCitizen): RowLink => ({
  key: 'book',
  href: `${routes.citizenCoaching(citizenId)}#book`,
})

const moveLink = ({ citizenId }: CoachedCitizen): RowLink => ({
  key: 'move',
  href: `${routes.citizenCoaching(citizenId)}#book`,
})

const seeLink = ({ citizenId }: CoachedCitizen): RowLink => ({
  key: 'see',
  href: routes.citizenCoaching(citizenId),
})
