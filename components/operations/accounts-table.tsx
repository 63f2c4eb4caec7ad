import { useLocale, useTranslations } from 'next-intl'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { formatDay, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { AccountRow } from '@/lib/operations/accounts'

const KIND: Record<AccountRow['status'], StatusKind> = {
  ACTIVE: 'ok',
  NO_ROLE: 'neutral',
  DEACTIVATED: 'neutral',
}

export function AccountsTable({ accounts }: { accounts: readonly AccountRow[] }) {
  const t = useTranslations('operations')
  const words = useTranslations('words.roles')
  const locale = useLocale()
  return (
    <Table
      caption={t('users.title')}
      isCaptionHidden
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('users.name'), isTitle: true, cell: ({ name }) => name },
        { key: 'email', label: t('users.email'), cell: ({ email }) => email },
        {
          key: 'roles',
          label: t('users.roles'),
          className: 'sm:first-letter:uppercase',
          cell: ({ roles }) =>
            roles.length === 0 ? t('users.noRole') : roles.map((role) => words(role)).join(', '),
        },
        { key: 'team', label: t('users.team'), cell: ({ place }) => place ?? t('users.noTeam') },
        {
          key: 'lastSignIn',
          label: t('users.lastSignIn'),
          className: 'sm:whitespace-nowrap',
          cell: ({ lastSignInAt }) =>
            lastSignInAt
              ? t('imports.atTime', {
                  day: formatDay(dayAt(lastSignInAt), locale),
                  time: formatTime(lastSignInAt, locale),
                })
              : t('users.never'),
        },
        {
          key: 'status',
          label: t('users.status'),
          cell: ({ status }) => <StatusTag kind={KIND[status]}>{t(`users.statusWord.${status}`)}</StatusTag>,
        },
      ]}
    />
  )
}
