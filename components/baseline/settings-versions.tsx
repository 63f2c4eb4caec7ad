import { useLocale, useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { formatDay, formatNumber, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { SettingsVersion } from '@/lib/programmes/settings-history'

const tags = { IN_FORCE: 'ok', COMING: 'planned', REPLACED: 'neutral' } as const

/** Every version there has been: from when, by whom and what it changed. */
export function SettingsVersions({ versions }: { versions: readonly SettingsVersion[] }) {
  const t = useTranslations('baseline.thresholds.versions')
  const locale = useLocale()
  return (
    <Panel id="versions" title={t('title')}>
      <Table
        caption={t('caption')}
        isCaptionHidden
        rows={versions}
        rowKey={(row) => String(row.version)}
        columns={[
          { key: 'version', label: t('column.version'), isTitle: true, cell: ({ version }) => version },
          {
            key: 'validFrom',
            label: t('column.validFrom'),
            cell: ({ validFrom }) => formatDay(validFrom, locale),
          },
          {
            key: 'state',
            label: t('column.state'),
            cell: ({ state }) => <StatusTag kind={tags[state]}>{t(`state.${state}`)}</StatusTag>,
          },
          {
            key: 'saved',
            label: t('column.saved'),
            cell: ({ savedBy, savedAt }) =>
              savedBy
                ? t('savedBy', {
                    name: savedBy,
                    day: formatDay(dayAt(savedAt), locale),
                    time: formatTime(savedAt, locale),
                  })
                : t('savedWithProgramme'),
          },
          {
            key: 'changed',
            label: t('column.changed'),
            cell: (version) => <Changed version={version} isFirst={version === versions.at(-1)} />,
          },
          { key: 'reason', label: t('column.reason'), cell: ({ reason }) => reason ?? '–' },
        ]}
      />
    </Panel>
  )
}

function Changed({ version: { changed }, isFirst }: { version: SettingsVersion; isFirst: boolean }) {
  const t = useTranslations('baseline.thresholds')
  const locale = useLocale()
  if (isFirst) return t('versions.first')
  if (changed.length === 0) return t('versions.noneChanged')
  return (
    <ul>
      {changed.map(({ key, before, after }) => (
        <li key={key}>
          {t('save.change', {
            number: t(`short.${key}`),
            before: formatNumber(before, locale),
            after: formatNumber(after, locale),
          })}
        </li>
      ))}
    </ul>
  )
}
