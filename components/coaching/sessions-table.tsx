import { useTranslations } from 'next-intl'
import { useSessionTime } from '@/components/coaching/use-session-time'
import { TextLink } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import { Table, type TableColumn } from '@/components/ui/table'
import type { CitizenReferral } from '@/lib/coaching/citizen-query'
import { routes } from '@/lib/platform/routes'

type Session = CitizenReferral['sessions'][number]

/** Sessions newest first; what they hold in words is behind a link that only readers get. */
export function SessionsTable({ referral }: { referral: CitizenReferral }) {
  const t = useTranslations('coaching')
  const sessionTime = useSessionTime()
  const reading: TableColumn<Session>[] = [
    {
      key: 'belief',
      label: t('citizen.belief'),
      isNumber: true,
      cell: ({ jobBelief }) => (jobBelief === null ? null : t('session.beliefOf', { value: jobBelief })),
    },
    {
      key: 'read',
      label: t('citizen.read'),
      isLabelHidden: true,
      cell: ({ id, number, status }) =>
        number !== null ? (
          <TextLink href={routes.coachingSession(id)}>{t('citizen.readSession', { number })}</TextLink>
        ) : status === 'PLANNED' ? (
          <TextLink href={routes.coachingSession(id)}>{t('citizen.openSession')}</TextLink>
        ) : null,
    },
  ]
  return (
    <Table
      caption={t('citizen.caption', { name: referral.coachName ?? '' })}
      isCaptionHidden
      rows={referral.sessions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'day', label: t('citizen.day'), isTitle: true, cell: (session) => sessionTime(session) },
        { key: 'number', label: t('citizen.session'), cell: ({ number }) => number },
        {
          key: 'status',
          label: t('citizen.status'),
          cell: ({ status }) => (
            <StatusTag kind={status === 'HELD' ? 'ok' : status === 'PLANNED' ? 'planned' : 'neutral'}>
              {t(`status.${status}`)}
            </StatusTag>
          ),
        },
        { key: 'form', label: t('citizen.form'), cell: ({ form }) => t(`form.${form}`) },
        ...(referral.may.readNotes ? reading : []),
      ]}
    />
  )
}
