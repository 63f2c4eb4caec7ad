import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LaneMark } from '@/components/cases/lane-mark'
import { CitizenTabs } from '@/components/citizens/citizen-tabs'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenHeader } from '@/lib/citizens/queries'
import { routes } from '@/lib/platform/routes'

/** Head and tabs of a citizen's file: the name is the heading of every page inside. */
export function CitizenFrame({ header, children }: { header: CitizenHeader; children: ReactNode }) {
  const t = useTranslations('citizens.header')
  const locale = useLocale()
  const { openCase, closedOn } = header
  const tabs = [
    { href: routes.citizen(header.id), label: t('overview') },
    ...(header.may.seeJournal ? [{ href: routes.citizenJournal(header.id), label: t('journal') }] : []),
    { href: routes.citizenFacts(header.id), label: t('facts') },
    ...(header.may.seeAftercare ? [{ href: routes.citizenAftercare(header.id), label: t('aftercare') }] : []),
    ...(header.may.seeAftercare
      ? [{ href: routes.citizenPlacements(header.id), label: t('placements') }]
      : []),
    ...(header.may.seeAftercare ? [{ href: routes.citizenTalks(header.id), label: t('talks') }] : []),
    ...(header.may.seeCoaching ? [{ href: routes.citizenCoaching(header.id), label: t('coaching') }] : []),
    ...(header.may.seeAftercare ? [{ href: routes.citizenTeam(header.id), label: t('team') }] : []),
    ...(header.may.seeAftercare ? [{ href: routes.citizenOffers(header.id), label: t('offers') }] : []),
    ...(header.may.seeHistory ? [{ href: routes.citizenHistory(header.id), label: t('history') }] : []),
    ...(header.may.seeScreening ? [{ href: routes.citizenScreening(header.id), label: t('screening') }] : []),
    ...(header.may.seeScreening
      ? [{ href: routes.citizenVisitations(header.id), label: t('visitation') }]
      : []),
  ]
  return (
    <>
      <header className="mb-4">
        {header.protection === 'PROTECTED' ? (
          <p className="mb-1">
            <StatusTag kind="neutral">{t('protected')}</StatusTag>
          </p>
        ) : null}
        {/* Focus lands here after a change of page. */}
        <h1 tabIndex={-1} className="text-h1">
          {header.name}
        </h1>
        <ul className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-700 text-table">
          <li>{t('born', { day: formatDay(header.birthOn, locale), age: header.age })}</li>
          {openCase ? (
            <>
              <li>{t('caseNumber', { number: openCase.number })}</li>
              {openCase.adviser ? <li>{t('adviser', { name: openCase.adviser })}</li> : null}
              {openCase.consultant ? <li>{t('consultant', { name: openCase.consultant })}</li> : null}
              <li>
                <LaneMark lane={openCase.lane} />
              </li>
            </>
          ) : (
            <li>{closedOn ? t('closed', { day: formatDay(closedOn, locale) }) : t('noCase')}</li>
          )}
          <li className="text-ink-600">{t('logged')}</li>
        </ul>
      </header>
      {tabs.length > 1 ? <CitizenTabs label={t('tabs')} tabs={tabs} /> : null}
      {children}
    </>
  )
}
