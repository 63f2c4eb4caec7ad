import { useLocale, useTranslations } from 'next-intl'
import { LaneMark } from '@/components/cases/lane-mark'
import { StepForm } from '@/components/transfers/step-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/format'
import type { TransferWizard } from '@/lib/transfers/queries'
import { wizardHref, wizardWords } from '@/lib/transfers/wizard-address'

type CasesView = Extract<TransferWizard, { step: 'CASES' }>

export function CasesStep({ view }: { view: CasesView }) {
  const t = useTranslations('transfers')
  const { cases, hidden, choice, giver } = view
  const { giverId, role, receiverId } = choice
  const isMissing = choice.step === 'RECEIVER' && choice.caseIds.length === 0
  return (
    <StepForm kept={{ giverId, role, receiverId, step: receiverId ? null : 'RECEIVER' }}>
      {isMissing ? <Notice kind="error">{t('cases.missing')}</Notice> : null}
      {choice.show ? <ShownOnly view={view} /> : null}
      {cases.length > 0 ? (
        <Panel
          id="cases"
          title={t('cases.title', { name: giver.name })}
          actions={
            choice.show ? undefined : (
              <ButtonLink
                kind="secondary"
                href={wizardHref({ giverId, role, receiverId, all: true, withHidden: hidden > 0 })}
              >
                {t('cases.all', { count: cases.length + hidden })}
              </ButtonLink>
            )
          }
        >
          <CaseTable view={view} />
        </Panel>
      ) : null}
      {hidden > 0 ? (
        <label className="choice">
          <input type="checkbox" name={wizardWords.hidden} value="1" defaultChecked={choice.withHidden} />
          <span>
            <span className="block">{t('cases.hidden', { count: hidden })}</span>
            <span className="block text-ink-600 text-tag">{t('cases.hiddenHint')}</span>
          </span>
        </label>
      ) : null}
      <p>
        <Button type="submit">{t('cases.next')}</Button>
      </p>
    </StepForm>
  )
}

function ShownOnly({ view: { choice, cases } }: { view: CasesView }) {
  const t = useTranslations('transfers.cases')
  const lanes = useTranslations('words.lanes')
  const { show, giverId, role, receiverId } = choice
  if (!show) return null
  const what = show === 'NEW' || show === 'DUE_SOON' ? t(`show.${show}`) : lanes(show)
  return (
    <p>
      {t('only', { what })} {cases.length === 0 ? t('noneShown') : null}{' '}
      <TextLink href={wizardHref({ giverId, role, receiverId, step: 'CASES' })}>{t('showAll')}</TextLink>
    </p>
  )
}

function CaseTable({ view }: { view: CasesView }) {
  const t = useTranslations('transfers.cases')
  const locale = useLocale()
  const { cases, choice, giver } = view
  const isChosen = (caseId: string) => choice.all || choice.caseIds.includes(caseId)
  return (
    <Table
      caption={t('title', { name: giver.name })}
      isCaptionHidden
      rows={cases}
      rowKey={({ caseId }) => caseId}
      columns={[
        {
          key: 'name',
          label: t('column.citizen'),
          isTitle: true,
          cell: ({ caseId, name, number }) => (
            <label className="choice">
              <input
                type="checkbox"
                name={wizardWords.case}
                value={caseId}
                defaultChecked={isChosen(caseId)}
              />
              <span>
                <span className="block">{name}</span>
                <span className="block font-normal text-ink-600 text-tag">{number}</span>
              </span>
            </label>
          ),
        },
        { key: 'lane', label: t('column.lane'), cell: ({ lane }) => <LaneMark lane={lane} /> },
        {
          key: 'overdue',
          label: t('column.overdue'),
          cell: ({ overdue }) =>
            overdue > 0 ? (
              <StatusTag kind="overdue">{t('overdue', { count: overdue })}</StatusTag>
            ) : (
              t('noneOverdue')
            ),
        },
        { key: 'team', label: t('column.team'), cell: ({ teamName }) => teamName },
        {
          key: 'since',
          label: t('column.since'),
          cell: ({ since, lentLastDay }) =>
            lentLastDay
              ? t('lent', { since: formatDay(since, locale), day: formatDay(lentLastDay, locale) })
              : formatDay(since, locale),
        },
      ]}
    />
  )
}
