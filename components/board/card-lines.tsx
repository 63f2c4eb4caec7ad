import { useLocale, useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { StatusTag } from '@/components/ui/status-tag'
import type { BoardCard } from '@/lib/board/queries'
import type { Day } from '@/lib/calendar/day'
import { formatDayShort, formatNumber } from '@/lib/calendar/format'

type CardLineProps = { card: BoardCard; today: Day }

/** What stands under the name: next step and company, the deadline, hours and time in the lane. */
export function CardLines({ card, today }: CardLineProps) {
  const t = useTranslations('board')
  const header = useTranslations('citizens.header')
  return (
    <>
      {card.isProtected ? <StatusTag kind="neutral">{header('protected')}</StatusTag> : null}
      <StepAndCompany card={card} />
      <CardDeadline card={card} today={today} />
      <p className="text-ink-700">
        <HoursAndDays card={card} />
      </p>
      {card.hasEnded ? <StatusTag kind="soon">{t('hasEnded')}</StatusTag> : null}
    </>
  )
}

function StepAndCompany({ card: { nextStep, companyName } }: { card: BoardCard }) {
  const parts = [nextStep, companyName].filter((part) => part !== null)
  if (parts.length === 0) return null
  return <p className="line-clamp-2">{parts.join(' · ')}</p>
}

/** What asks now; else the nearest day something is due. */
export function CardDeadline({ card, today }: CardLineProps) {
  const t = useTranslations('board')
  const locale = useLocale()
  if (card.deadline) return <DeadlineTag deadline={card.deadline} today={today} plannedOn={card.plannedOn} />
  if (card.comingOn === null) return null
  return <p className="text-ink-700">{t('next', { day: formatDayShort(card.comingOn, locale) })}</p>
}

function HoursAndDays({ card }: { card: BoardCard }) {
  const t = useTranslations('board')
  const locale = useLocale()
  return (
    <>
      {card.paidHours > 0 ? `${t('paidHours', { hours: formatNumber(card.paidHours, locale) })} · ` : null}
      {t('daysInLane', { days: card.daysInLane })}
      {card.isStalled ? <span className="font-semibold"> · {t('stalled')}</span> : null}
    </>
  )
}
