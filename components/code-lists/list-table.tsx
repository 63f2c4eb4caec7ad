import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { lastDayOf } from '@/lib/calendar/day-range'
import { formatDay } from '@/lib/calendar/format'
import type { AdministeredCode } from '@/lib/code-lists/queries'
import { routes } from '@/lib/platform/routes'
import type { CodeList } from '@/prisma/generated/enums'

const KIND: Record<AdministeredCode['status'], StatusKind> = {
  ACTIVE: 'ok',
  ENDED: 'neutral',
  COMING: 'planned',
}

type ListTableProps = { list: CodeList; codes: readonly AdministeredCode[] }

export function ListTable({ list, codes }: ListTableProps) {
  const t = useTranslations('codeLists')
  return (
    <Table
      caption={t(`list.${list}`)}
      isCaptionHidden
      rows={codes}
      rowKey={({ id }) => id}
      columns={[
        { key: 'code', label: t('column.code'), isTitle: true, cell: ({ code }) => code },
        { key: 'name', label: t('column.name'), cell: (code) => <Names code={code} /> },
        { key: 'valid', label: t('column.valid'), cell: (code) => <Validity code={code} /> },
        {
          key: 'status',
          label: t('column.status'),
          cell: ({ status }) => <StatusTag kind={KIND[status]}>{t(`status.${status}`)}</StatusTag>,
        },
        {
          key: 'choose',
          label: t('column.choose'),
          isLabelHidden: true,
          cell: ({ id, code, until }) =>
            until === null ? (
              <TextLink href={`${routes.codeLists}?kode=${id}#valgt-kode`} aria-label={t('choose', { code })}>
                {t('column.choose')}
              </TextLink>
            ) : null,
        },
      ]}
    />
  )
}

function Names({ code: { labelDa, labelEn } }: { code: AdministeredCode }) {
  return (
    <>
      <span lang="da" className="block">
        {labelDa}
      </span>
      <span lang="en" className="block text-ink-600 text-small">
        {labelEn}
      </span>
    </>
  )
}

function Validity({ code }: { code: AdministeredCode }) {
  const t = useTranslations('codeLists')
  const locale = useLocale()
  const from = formatDay(code.from, locale)
  const lastOn = lastDayOf(code)
  return (
    <>
      <span className="block">
        {lastOn ? t('range', { from, until: formatDay(lastOn, locale) }) : t('from', { from })}
      </span>
      {code.successorCode ? (
        <span className="block text-ink-700">{t('successor', { code: code.successorCode })}</span>
      ) : null}
    </>
  )
}
