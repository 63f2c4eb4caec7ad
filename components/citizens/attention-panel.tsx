import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenOverview } from '@/lib/citizens/overview-query'
import { routes } from '@/lib/platform/routes'

const LINES = 3

type Line = CitizenOverview['attention'][number]

/** Only where something asks: the most urgent lines, each with the way to its fix. */
export function AttentionPanel({ view, today }: { view: CitizenOverview; today: Day }) {
  const t = useTranslations('citizens.overview')
  const { attention } = view
  if (attention.length === 0) return null
  const more = attention.length - LINES
  return (
    <Panel id="attention" title={t('attention')}>
      <ul className="grid gap-2">
        {attention.slice(0, LINES).map((line) => (
          <li key={keyOf(line)} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AttentionLine line={line} view={view} today={today} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="mt-2 text-ink-700 text-table">{t('attentionMore', { count: more })}</p>
      ) : null}
    </Panel>
  )
}

function AttentionLine({ line, view, today }: { line: Line; view: CitizenOverview; today: Day }) {
  const t = useTranslations('citizens.overview.asks')
  const locale = useLocale()
  const { citizenId, may } = view
  if (line.kind === 'DEADLINE') {
    return (
      <>
        <Linked href={may.seeAftercare ? line.deadline.href : null}>
          <DeadlineTitle deadline={line.deadline} />
        </Linked>
        <DeadlineTag deadline={line.deadline} today={today} />
      </>
    )
  }
  if ('on' in line) {
    const place = {
      VISIT_WITHOUT_RECORD: routes.newVisit(line.id, { form: 'WORKPLACE_VISIT', dag: line.on }),
      TALK_WITHOUT_RECORD: routes.talk(line.id),
      SESSION_WITHOUT_RECORD: routes.citizenCoaching(citizenId),
    }[line.kind]
    return (
      <>
        <Linked href={may.write ? place : null}>{t(line.kind, { day: formatDay(line.on, locale) })}</Linked>
        <StatusTag kind="soon">{t('withoutRecord')}</StatusTag>
      </>
    )
  }
  return <Linked href={may.seeAftercare ? routes.citizenPlacements(citizenId) : null}>{t(line.kind)}</Linked>
}

function Linked({ href, children }: { href: string | null; children: ReactNode }) {
  return href ? <TextLink href={href}>{children}</TextLink> : <span>{children}</span>
}

function keyOf(line: Line): string {
  if (line.kind === 'DEADLINE')
    return `${line.deadline.kind} ${line.deadline.subjectId} ${line.deadline.sequence}`
  return 'id' in line ? `${line.kind} ${line.id}` : line.kind
}
