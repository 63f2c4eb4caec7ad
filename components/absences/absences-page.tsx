import { useLocale, useTranslations } from 'next-intl'
import { RegisterAbsenceForm } from '@/components/absences/absence-forms'
import { AbsenceTable } from '@/components/absences/absence-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { AbsencesView } from '@/lib/absences/queries'
import { formatDayLong } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

export function AbsencesPage({ view }: { view: AbsencesView }) {
  const t = useTranslations('absences')
  const locale = useLocale()
  const running = view.current.filter(({ state }) => state === 'RUNNING').length
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<p>{t('summary', { count: running, day: formatDayLong(view.on, locale) })}</p>}
        actions={<TextLink href={routes.transfer}>{t('handOver')}</TextLink>}
      />
      <div className="grid gap-6">
        <p className="text-column">{t('intro')}</p>
        <Panel id="current" title={t('current')}>
          {view.current.length > 0 ? (
            <AbsenceTable rows={view.current} view={view} caption={t('current')} />
          ) : (
            <EmptyState>{t('none')}</EmptyState>
          )}
          {view.earlier.length > 0 ? (
            <div className="mt-3">
              <Disclosure summary={t('earlier')}>
                <AbsenceTable rows={view.earlier} view={view} caption={t('earlier')} />
              </Disclosure>
            </div>
          ) : null}
        </Panel>
        {view.people.length > 0 ? (
          <Panel id="register" title={t('register.title')}>
            <RegisterAbsenceForm view={view} />
          </Panel>
        ) : null}
      </div>
    </>
  )
}
