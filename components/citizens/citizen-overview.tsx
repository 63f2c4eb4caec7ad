import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HoldersPanel } from '@/components/cases/holders-panel'
import { LanePanel } from '@/components/cases/lane-panel'
import { NextStepPanel } from '@/components/cases/next-step-panel'
import { ActivityPanel } from '@/components/citizens/activity-panel'
import { AttentionPanel } from '@/components/citizens/attention-panel'
import { CaseStrip } from '@/components/citizens/case-strip'
import { ContactPanel } from '@/components/citizens/contact-panel'
import { KeyFactsPanel } from '@/components/citizens/key-facts-panel'
import { OwnWordsPanel } from '@/components/citizens/own-words-panel'
import { ConsentPanel } from '@/components/consents/consent-panel'
import { LatestEvents } from '@/components/journal/latest-events'
import { OutcomesPanel } from '@/components/outcomes/outcomes-panel'
import { ReminderPanel } from '@/components/reminders/reminder-panel'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { formatDay, formatDayLong } from '@/lib/calendar/format'
import type { KeyFacts } from '@/lib/citizen-facts/key-facts'
import type { CitizenOverview as OverviewView } from '@/lib/citizens/overview-query'
import { routes } from '@/lib/platform/routes'

type OverviewProps = { view: OverviewView; keyFacts: KeyFacts; today: Day }

/** The page of one case. On a phone what is done on the way comes first, the long look back after it. */
export function CitizenOverview({ view, keyFacts, today }: OverviewProps) {
  const { file, citizenId, work, may } = view
  const isOpen = file !== null && file.closedOn === null
  return (
    <div className="grid gap-5">
      <Standing view={view} />
      <AttentionPanel view={view} today={today} />
      <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
        <Column>
          {file && isOpen ? <NextStepPanel file={file} mayWrite={may.write} today={today} /> : null}
          {work ? (
            <Later>
              <CaseStrip citizenId={citizenId} work={work} today={today} />
              <LatestEvents citizenId={citizenId} events={work.latest} />
            </Later>
          ) : null}
          <Last>
            <ConsentPanel consents={view.consents} />
            <Programmes view={view} />
          </Last>
        </Column>
        <Column>
          <ActivityPanel view={view} />
          <ContactPanel view={view} />
          <Last>
            <OwnWordsPanel quotes={view.quotes} />
            <KeyFactsPanel keyFacts={keyFacts} citizenId={citizenId} />
            {file && isOpen ? (
              <LanePanel
                file={file}
                citizenId={citizenId}
                choices={view.laneChoices}
                mayWrite={may.write}
                today={today}
              />
            ) : null}
            {view.reminder ? <ReminderPanel {...view.reminder} today={today} /> : null}
            <OutcomesPanel view={view} today={today} />
            <HoldersPanel view={view} today={today} />
          </Last>
        </Column>
      </div>
      <ClosingLink view={view} />
      <VisitFoot view={view} />
    </div>
  )
}

/** On a phone the two columns are one list. */
function Column({ children }: { children: ReactNode }) {
  return <div className="grid min-w-0 gap-5 max-lg:contents">{children}</div>
}

/** On a phone after what is done on the way. */
function Later({ children }: { children: ReactNode }) {
  return <div className="grid min-w-0 gap-5 max-lg:order-1">{children}</div>
}

/** On a phone after everything else. */
function Last({ children }: { children: ReactNode }) {
  return <div className="grid min-w-0 gap-5 max-lg:order-2">{children}</div>
}

/** Whether the case can be worked on, and by whom. */
function Standing({ view: { file, may } }: { view: OverviewView }) {
  const t = useTranslations('citizens.overview')
  const locale = useLocale()
  if (file === null) return <Notice>{t('noCase')}</Notice>
  if (file.closedOn !== null) {
    return (
      <p className="rounded-md bg-sunken px-4 py-3 font-semibold text-ink-700">
        {t('closedOn', { day: formatDayLong(file.closedOn, locale) })}
      </p>
    )
  }
  return may.write ? null : <Notice>{t('readOnly')}</Notice>
}

function ClosingLink({ view: { file, may, citizenId } }: { view: OverviewView }) {
  const t = useTranslations('citizens.overview')
  const isOpen = file !== null && file.closedOn === null
  if (isOpen ? !may.write : !may.reopen) return null
  return (
    <p>
      <TextLink href={routes.citizenClosing(citizenId)} className="inline-flex min-h-11 items-center">
        {isOpen ? t('closeCase') : t('reopenCase')}
      </TextLink>
    </p>
  )
}

/** Always at hand on a phone, above the bottom bar. */
function VisitFoot({ view }: { view: OverviewView }) {
  const t = useTranslations('citizens.overview')
  const job = view.activities.find(({ kind, phase }) => kind === 'JOB' && phase === 'RUNNING')
  if (!job || !view.may.write) return null
  return (
    <div className="form-foot-fixed sm:hidden">
      <ButtonLink href={routes.newVisit(job.id)} isWide>
        {t('logVisit')}
      </ButtonLink>
    </div>
  )
}

function Programmes({ view }: { view: OverviewView }) {
  const t = useTranslations('citizens.overview')
  const decisions = useTranslations('visitation.decision')
  const locale = useLocale()
  const decision = view.latestDecision
  return (
    <Panel id="programmes" title={t('programmes')}>
      {view.programmes.length === 0 ? (
        <p className="text-ink-700">{t('noProgrammes')}</p>
      ) : (
        <ul className="grid gap-2">
          {view.programmes.map((programme) => (
            <li key={`${programme.name} ${programme.from}`}>
              <span className="font-semibold">{programme.name}</span>
              <span className="block text-ink-700 text-table">
                {t('programmeFrom', { day: formatDay(programme.from, locale) })}
                {programme.coreElements.length > 0
                  ? ` · ${t('elements', { codes: programme.coreElements.join(', ') })}`
                  : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-4 text-h3">{t('decision')}</h3>
      {decision ? (
        <p>
          {t('decisionOn', {
            decision: decisions(decision.decision),
            day: formatDay(decision.on, locale),
            programme: decision.programmeName,
          })}
          {view.may.openVisitation ? (
            <>
              {' '}
              <TextLink href={routes.visitation(decision.visitationId)}>{t('openDecision')}</TextLink>
            </>
          ) : null}
        </p>
      ) : (
        <p className="text-ink-700">{t('noDecision')}</p>
      )}
    </Panel>
  )
}
