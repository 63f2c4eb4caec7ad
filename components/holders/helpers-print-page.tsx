import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { PrintButton } from '@/components/ui/print-button'
import { formatDayLong } from '@/lib/calendar/format'
import type { Helper, HelpersPrint } from '@/lib/holders/helpers-query'
import { routes } from '@/lib/platform/routes'

/** A paper for the citizen, in plain words: who, with what, and how to reach them. */
export function HelpersPrintPage({ print }: { print: HelpersPrint }) {
  const t = useTranslations('holders.print')
  const locale = useLocale()
  return (
    <article className="print-stack grid gap-6">
      <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
        <PrintButton label={t('doPrint')} />
        <TextLink href={routes.citizenTeam(print.citizen.id)}>{t('back')}</TextLink>
        <span className="text-ink-600 text-tag">{t('logged')}</span>
      </div>
      <header>
        <p className="text-ink-700 text-table">
          {t('printed', { unit: print.officeName, day: formatDayLong(print.printedOn, locale) })}
        </p>
        <h1 tabIndex={-1} className="mt-1 text-h1">
          {t('title')}
        </h1>
        <p className="mt-1 font-semibold">{t('forPerson', { name: print.citizen.name })}</p>
        <p className="mt-2 text-column">{t('intro')}</p>
      </header>
      {print.helpers.map((helper) => (
        <HelperPart key={helper.userId} helper={helper} officeName={print.officeName} />
      ))}
      <footer className="text-column text-table">
        <p>{t('footer')}</p>
      </footer>
    </article>
  )
}

function HelperPart({ helper, officeName }: { helper: Helper; officeName: string }) {
  const t = useTranslations('holders.print')
  const { name, email, roles, isLead, away } = helper
  return (
    <section className="print-stack grid gap-2 border-line-300 border-t pt-4">
      <h2 className="text-h2">{name}</h2>
      {isLead ? <p className="font-semibold">{t('lead', { name })}</p> : null}
      <ul className="grid list-disc gap-1 ps-5 text-column">
        {roles.map((role) => (
          <li key={role}>{t(`helps.${role}`)}</li>
        ))}
      </ul>
      <p>{t('reach', { name, email, office: officeName })}</p>
      {away ? (
        <p>
          {away.standInName ? t('awayStandIn', { name, standIn: away.standInName }) : t('away', { name })}
        </p>
      ) : null}
    </section>
  )
}
