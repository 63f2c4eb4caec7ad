import type { useTranslations } from 'next-intl'
import { isDay } from '@/lib/calendar/day'
import { formatDay, type Locale } from '@/lib/calendar/format'
import type { RejectionReason, WarningReason } from './extract/problem'
import type { ReportedProblem } from './import-report'

type HistoryWords = ReturnType<typeof useTranslations<'history'>>

/** Why a row was refused or noticed, with days as people write them. */
export function problemSentence(
  problem: Pick<ReportedProblem<RejectionReason | WarningReason>, 'reason' | 'facts'>,
  { t, locale }: { t: HistoryWords; locale: Locale },
): string {
  const facts = Object.fromEntries(
    Object.entries(problem.facts).map(([name, text]) => [name, isDay(text) ? formatDay(text, locale) : text]),
  )
  return t(`extract.reasons.${problem.reason}`, facts as never)
}
