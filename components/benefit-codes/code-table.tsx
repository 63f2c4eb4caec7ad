import { useTranslations } from 'next-intl'
import { codeAddress } from '@/components/benefit-codes/code-address'
import { useMeaningWords } from '@/components/benefit-codes/meaning-words'
import { TextLink } from '@/components/ui/link'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import type { BenefitCode } from '@/lib/benefit-codes/queries'

const KIND: Record<BenefitCode['status'], StatusKind> = { ACTIVE: 'ok', ENDED: 'neutral', COMING: 'planned' }

export function CodeTable({ codes }: { codes: readonly BenefitCode[] }) {
  const t = useTranslations('benefitCodes')
  const { countsOf, classOf, validityOf, successorOf } = useMeaningWords()
  return (
    <Table
      caption={t('listTitle')}
      isCaptionHidden
      rows={codes}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', label: t('column.code'), isTitle: true, cell: ({ code }) => code },
        { key: 'name', label: t('column.name'), cell: ({ meaning }) => <Names meaning={meaning} /> },
        { key: 'counts', label: t('column.counts'), cell: ({ meaning }) => countsOf(meaning) },
        { key: 'class', label: t('column.class'), cell: ({ meaning }) => classOf(meaning) },
        {
          key: 'valid',
          label: t('column.valid'),
          cell: ({ meaning }) => (
            <>
              <span className="block">{validityOf(meaning)}</span>
              {successorOf(meaning) === null ? null : (
                <span className="block text-ink-700">{successorOf(meaning)}</span>
              )}
            </>
          ),
        },
        {
          key: 'status',
          label: t('column.status'),
          cell: ({ status }) => <StatusTag kind={KIND[status]}>{t(`status.${status}`)}</StatusTag>,
        },
        {
          key: 'choose',
          label: t('column.choose'),
          isLabelHidden: true,
          cell: ({ code }) => (
            <TextLink href={codeAddress(code)} aria-label={t('choose', { code })}>
              {t('column.choose')}
            </TextLink>
          ),
        },
      ]}
    />
  )
}

function Names({ meaning: { labelDa, labelEn } }: { meaning: BenefitCode['meaning'] }) {
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
