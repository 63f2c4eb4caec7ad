import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { UserTable } from '@/components/users/user-table'
import type { UserRow } from '@/lib/users/queries'

export function UsersPage({ users }: { users: readonly UserRow[] }) {
  const t = useTranslations('users')
  const active = users.filter(({ status }) => status !== 'DEACTIVATED')
  const former = users.filter(({ status }) => status === 'DEACTIVATED')
  return (
    <>
      <PageHeader title={t('title')} meta={<p>{t('intro')}</p>} />
      <div className="grid gap-6">
        <Panel id="active" title={t('active')}>
          <UserTable users={active} caption={t('active')} />
        </Panel>
        {former.length > 0 ? (
          <Panel id="former" title={t('former')}>
            <UserTable users={former} caption={t('former')} />
          </Panel>
        ) : null}
      </div>
    </>
  )
}
