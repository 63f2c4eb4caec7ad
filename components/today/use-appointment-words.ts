import { useTranslations } from 'next-intl'
import { routes } from '@/lib/platform/routes'
import type { TodayAppointment } from '@/lib/today/queries'

/** What an appointment is, and where it is written down. */
export function useAppointmentWords(): {
  what: (row: TodayAppointment) => string
  recordHref: (row: TodayAppointment) => string
} {
  const t = useTranslations('today.appointment')
  const talkKinds = useTranslations('words.talkKinds')
  return {
    what: ({ kind, talkKind }) => (kind === 'TALK' && talkKind ? talkKinds(talkKind) : t(kind as 'VISIT')),
    recordHref: ({ kind, id, aftercareId, on }) => {
      if (kind === 'TALK') return routes.talk(id)
      if (kind === 'COACHING') return routes.coachingSession(id)
      return routes.newVisit(aftercareId, { form: 'WORKPLACE_VISIT', dag: on })
    },
  }
}
