import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { wizardHref } from '@/lib/transfers/wizard-address'
import { deactivateUserAction, reactivateUserAction } from '@/lib/users/actions'
import type { UserRow } from '@/lib/users/queries'

const KIND: Record<UserRow['status'], StatusKind> = {
  ACTIVE: 'ok',
  NO_ROLE: 'neutral',
  DEACTIVATED: 'neutral',
}

export function UserTable({ users, caption }: { users: readonly UserRow[]; caption: string }) {
  const t = useTranslations('users')
  const roles = useTranslations('words.roles')
  return (
    <Table
      caption={caption}
      isCaptionHidden
      className="[&_td]:align-top [&_th]:align-top"
      rows={users}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('column.name'),
          isTitle: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <span className="block font-normal text-ink-600 text-tag">{email}</span>
            </>
          ),
        },
        {
          key: 'roles',
          label: t('column.roles'),
          className: 'sm:first-letter:uppercase',
          cell: (user) =>
            user.roles.length === 0 ? t('noRole') : user.roles.map((role) => roles(role)).join(', '),
        },
        { key: 'team', label: t('column.team'), cell: ({ place }) => place ?? '–' },
        { key: 'cases', label: t('column.cases'), isNumber: true, cell: ({ openCases }) => openCases },
        {
          key: 'status',
          label: t('column.status'),
          cell: ({ status }) => <StatusTag kind={KIND[status]}>{t(`status.${status}`)}</StatusTag>,
        },
        {
          key: 'change',
          label: t('column.change'),
          isLabelHidden: true,
          cell: (user) => (user.isViewer ? t('you') : <Change user={user} />),
        },
      ]}
    />
  )
}

function Change({ user }: { user: UserRow }) {
  const t = useTranslations('users')
  const ui = useTranslations('ui')
  const field = <input type="hidden" name="userId" value={user.id} />
  if (user.status === 'DEACTIVATED') {
    return (
      <ActionForm action={reactivateUserAction} labels={formLabels(ui, t('reactivate'))} submitKind="quiet">
        {field}
      </ActionForm>
    )
  }
  return (
    <Disclosure
      summary={
        <>
          {t('deactivate')}
          <span className="sr-only"> {user.name}</span>
        </>
      }
    >
      <div className="grid gap-3">
        <p className="text-column text-table">
          {user.openCases > 0
            ? t('holds', { name: user.name, count: user.openCases })
            : t('ends', { name: user.name })}{' '}
          {user.openCases > 0 && user.mayTransfer ? (
            <TextLink href={wizardHref({ giverId: user.id })}>{t('transfer')}</TextLink>
          ) : null}
        </p>
        <ActionForm
          action={deactivateUserAction}
          labels={formLabels(ui, t('submit', { name: user.name }))}
          submitKind="danger"
        >
          {field}
        </ActionForm>
      </div>
    </Disclosure>
  )
}
