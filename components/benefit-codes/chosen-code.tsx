import { useTranslations } from 'next-intl'
import { CHOSEN_CODE_ID } from '@/components/benefit-codes/code-address'
import { EndCodeForm } from '@/components/benefit-codes/end-code-form'
import { ChangeCodeForm } from '@/components/benefit-codes/meaning-form'
import { useMeaningWords } from '@/components/benefit-codes/meaning-words'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { BenefitCode } from '@/lib/benefit-codes/queries'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'

type ChosenCodeProps = { chosen: BenefitCode; codes: readonly BenefitCode[]; today: Day }

/** One code: what it has meant, and the two ways its meaning can end. */
export function ChosenCode({ chosen, codes, today }: ChosenCodeProps) {
  const t = useTranslations('benefitCodes')
  const others = codes.map(({ code }) => code).filter((code) => code !== chosen.code)
  return (
    <Panel
      id={CHOSEN_CODE_ID}
      title={t('chosen.title', { code: chosen.code })}
      actions={<TextLink href={routes.benefitCodes}>{t('chosen.close')}</TextLink>}
    >
      <Meanings chosen={chosen} />
      <div className="mt-5 grid gap-3">
        <Disclosure look="section" summary={t('change.title')}>
          <p className="mb-4 text-column text-ink-700">{t('change.intro')}</p>
          <ChangeCodeForm chosen={chosen} today={today} />
        </Disclosure>
        {chosen.meanings[0]?.until === null ? (
          <Disclosure look="section" summary={t('end.title')}>
            <EndCodeForm chosen={chosen} others={others} today={today} />
          </Disclosure>
        ) : (
          <p>{t('end.ended')}</p>
        )}
      </div>
    </Panel>
  )
}

function Meanings({ chosen }: { chosen: BenefitCode }) {
  const t = useTranslations('benefitCodes')
  const { nameOf, countsOf, classOf, validityOf, successorOf } = useMeaningWords()
  return (
    <Table
      caption={t('chosen.history')}
      rows={chosen.meanings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'valid',
          label: t('column.valid'),
          isTitle: true,
          cell: (meaning) => [validityOf(meaning), successorOf(meaning)].filter(Boolean).join('. '),
        },
        { key: 'name', label: t('column.name'), cell: nameOf },
        { key: 'counts', label: t('column.counts'), cell: countsOf },
        { key: 'class', label: t('column.class'), cell: classOf },
      ]}
    />
  )
}
