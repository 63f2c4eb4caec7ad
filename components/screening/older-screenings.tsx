import { useLocale, useTranslations } from 'next-intl'
import { plainLook, screeningHref } from '@/components/screening/screening-address'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenScreeningView } from '@/lib/screening/citizen-queries'

export function OlderScreenings({ view }: { view: CitizenScreeningView }) {
  const t = useTranslations('screening')
  const locale = useLocale()
  return (
    <Disclosure summary={t('citizen.older')} isOpen={view.screenings[0]?.id !== view.screening?.id}>
      <ul className="grid gap-2">
        {view.screenings.map((one) => {
          const text = t('citizen.meta', {
            programme: one.programme,
            day: formatDay(one.screenedOn, locale),
            status: t(`status.${one.status}`),
          })
          const href = screeningHref({ citizenId: view.citizen.id, screeningId: one.id }, plainLook)
          return (
            <li key={one.id}>
              {one.id === view.screening?.id ? (
                <span className="font-semibold">
                  {text} ({t('citizen.shown')})
                </span>
              ) : (
                <TextLink href={href}>{text}</TextLink>
              )}
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
