import { useLocale, useTranslations } from 'next-intl'
import { AccountsTable } from '@/components/operations/accounts-table'
import { ImportFiguresTable } from '@/components/operations/import-figures-table'
import { Metric } from '@/components/ui/metric'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { formatDay, formatTime } from '@/lib/calendar/format'
import type { Operations } from '@/lib/operations/queries'

export function OperationsPage({ view }: { view: Operations }) {
  const t = useTranslations('operations')
  const locale = useLocale()
  const countedAt = { day: formatDay(view.on, locale), time: formatTime(view.countedAt, locale) }
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={
          <>
            <p>{t('intro')}</p>
            <p>{t('countedAt', countedAt)}</p>
          </>
        }
      />
      <div className="grid gap-6">
        <SystemPanel view={view} />
        <Panel id="imports" title={t('imports.title')}>
          <p className="mb-3 text-ink-700 text-table">{t('imports.note')}</p>
          {view.imports.length === 0 ? (
            <p>{t('imports.none')}</p>
          ) : (
            <ImportFiguresTable imports={view.imports} />
          )}
        </Panel>
        <RolesPanel roles={view.roles} />
        <Panel id="users" title={t('users.title')}>
          <AccountsTable accounts={view.accounts} />
        </Panel>
      </div>
    </>
  )
}

function SystemPanel({ view }: { view: Operations }) {
  const t = useTranslations('operations')
  const { isAuditProtected } = view.database
  return (
    <Panel id="system" title={t('system')}>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Metric label={t('version')} value={view.version} />
        <Metric label={t('database')} value={view.database.version} />
        <Metric label={t('sessions')} value={view.activeSessions} />
        <Metric
          label={t('auditToday')}
          value={view.auditLinesToday}
          note={t('deniedToday', { count: view.deniedToday })}
        />
      </div>
      <dl className="mt-4">
        <dt className="text-ink-700 text-tag">{t('auditTrail')}</dt>
        <dd className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
          <StatusTag kind={isAuditProtected ? 'ok' : 'soon'}>
            {t(isAuditProtected ? 'auditProtected' : 'auditUnprotected')}
          </StatusTag>
          {t(isAuditProtected ? 'auditProtectedNote' : 'auditUnprotectedNote')}
        </dd>
      </dl>
    </Panel>
  )
}

function RolesPanel({ roles }: Pick<Operations, 'roles'>) {
  const t = useTranslations('operations')
  const words = useTranslations('words.roles')
  return (
    <Panel id="roles" title={t('roles.title')} className="max-w-xl">
      <p className="mb-3 text-ink-700 text-table">{t('roles.note')}</p>
      <Table
        caption={t('roles.title')}
        isCaptionHidden
        rows={roles}
        rowKey={({ role }) => role}
        columns={[
          {
            key: 'role',
            label: t('users.roles'),
            isTitle: true,
            className: 'first-letter:uppercase',
            cell: ({ role }) => words(role),
          },
          { key: 'count', label: t('users.title'), isNumber: true, cell: ({ count }) => count },
        ]}
      />
    </Panel>
  )
}
