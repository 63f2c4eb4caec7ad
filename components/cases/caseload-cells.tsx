import type { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LaneMark } from '@/components/cases/lane-mark'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { MiniStrip } from '@/components/strip/mini-strip'
import { StatusTag } from '@/components/ui/status-tag'
import type { Day } from '@/lib/calendar/day'
import { formatDay, formatDayTag, formatNumber, type Locale } from '@/lib/calendar/format'
import type { CaseloadRow } from '@/lib/cases/caseload-details'
import type { CaseloadColumn } from '@/lib/cases/list-preferences'
import { routes } from '@/lib/platform/routes'

type Cell = (row: CaseloadRow) => ReactNode
type CellKey = 'nextStep' | 'due' | 'lane' | 'company' | 'paidHours' | 'strip' | 'lastContact' | 'owner'
export type CaseloadCells = Record<CellKey | 'select' | 'citizen', Cell>

export const cellOfColumn: Record<CaseloadColumn, CellKey> = {
  NEXT_STEP: 'nextStep',
  DUE: 'due',
  LANE: 'lane',
  COMPANY: 'company',
  PAID_HOURS: 'paidHours',
  STRIP: 'strip',
  LAST_CONTACT: 'lastContact',
  OWNER: 'owner',
}

type CellWords = {
  t: ReturnType<typeof useTranslations<'caseload'>>
  locale: Locale
  today: Day
}

export function caseloadCells(words: CellWords): CaseloadCells {
  const { t, locale, today } = words
  const none = (text: string) => <span className="text-ink-600">{text}</span>
  return {
    // Found and read by the list's script (case-list.tsx), which also follows the link.
    select: ({ caseId, name, version, isNew }) => (
      <label className="row-select">
        <input
          type="checkbox"
          value={caseId}
          data-version={version}
          data-name={name}
          data-new={isNew || undefined}
          aria-label={t('select', { name })}
        />
      </label>
    ),
    citizen: (row) => <Citizen row={row} words={words} />,
    nextStep: ({ nextStep, nextStepOn }) =>
      nextStep === null ? (
        none(t('noNextStep'))
      ) : (
        <span>
          {nextStep}
          {nextStepOn ? none(` (${formatDayTag(nextStepOn, locale)})`) : null}
        </span>
      ),
    due: ({ deadline, plannedOn }) =>
      deadline === null ? (
        none(t('noDeadline'))
      ) : (
        <span className="grid justify-items-start gap-0.5">
          <DeadlineTag deadline={deadline} today={today} plannedOn={plannedOn} />
          <span className="text-ink-600 text-small">
            <DeadlineTitle deadline={deadline} />
          </span>
        </span>
      ),
    lane: ({ lane }) => <LaneMark lane={lane} />,
    company: ({ companyName }) => companyName,
    paidHours: ({ paidHours }) => formatNumber(paidHours, locale),
    strip: ({ monthClasses }) =>
      monthClasses === null ? (
        none(t('noHistory'))
      ) : (
        <MiniStrip classes={monthClasses} summary={t('strip', monthsOf(monthClasses))} />
      ),
    lastContact: ({ lastContact }) =>
      lastContact === null ? (
        none(t('noContact'))
      ) : (
        <span>
          {formatDay(lastContact.on, locale)}
          <span className="block text-ink-600 text-small">{t(`contact.${lastContact.kind}`)}</span>
        </span>
      ),
    owner: ({ consultant, adviser }) => (
      <span className="grid">
        {/* The pair, once where one person holds both roles. */}
        {[...new Set([consultant?.name, adviser?.name])].map((name) =>
          name ? <span key={name}>{name}</span> : null,
        )}
      </span>
    ),
  }
}

function Citizen({ row, words: { t, locale, today } }: { row: CaseloadRow; words: CellWords }) {
  const { hasReminder, reminderOn } = row
  const isPassed = reminderOn !== null && reminderOn < today
  const reminderDay = reminderOn && formatDayTag(reminderOn, locale)
  return (
    <span className="grid justify-items-start gap-0.5">
      <a href={routes.citizen(row.citizenId)} data-case={row.caseId} className="row-link">
        {row.name}
      </a>
      <span className="font-normal text-ink-600 text-small">
        {t('born', { day: formatDay(row.birthOn, locale) })}
      </span>
      {row.protection === 'PROTECTED' ? <StatusTag kind="neutral">{t('protected')}</StatusTag> : null}
      {row.isNew ? <StatusTag kind="planned">{t('newWithYou')}</StatusTag> : null}
      {row.isAwaiting ? <StatusTag kind="soon">{t('awaiting')}</StatusTag> : null}
      {hasReminder ? (
        <StatusTag kind={isPassed ? 'overdue' : 'neutral'}>
          {reminderDay === null
            ? t('reminder')
            : t(isPassed ? 'reminderPassed' : 'reminderOn', { day: reminderDay })}
        </StatusTag>
      ) : null}
    </span>
  )
}

function monthsOf(classes: string): { onBenefit: number; missing: number } {
  const missing = classes.split('?').length - 1
  return { onBenefit: [...classes].filter((letter) => letter !== '-' && letter !== '?').length, missing }
}
