import { useTranslations } from 'next-intl'
import { LaneMark } from '@/components/cases/lane-mark'
import { ReminderNote } from '@/components/reminders/reminder-note'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { caseloadHref } from '@/lib/cases/caseload-filter'
import { lanes } from '@/lib/cases/schema'
import { routes } from '@/lib/platform/routes'
import type { TodayView } from '@/lib/today/queries'

/** What came since yesterday, own notes whose day has come, and how the cases stand. */
export function SideColumn({ view }: { view: TodayView }) {
  return (
    <div className="grid content-start gap-5">
      <News view={view} />
      <Reminders view={view} />
      <Lanes view={view} />
    </div>
  )
}

function News({ view: { newCases, fundAnswers } }: { view: TodayView }) {
  const t = useTranslations('today.side')
  return (
    <Panel id="nyt" title={t('news')}>
      {newCases.length + fundAnswers.length === 0 ? (
        <p className="text-ink-700 text-table">{t('noNews')}</p>
      ) : (
        <ul className="grid gap-1.5 text-table">
          {newCases.map(({ citizenId, citizenName }) => (
            <li key={citizenId}>
              <TextLink href={routes.citizen(citizenId)}>{t('newCase', { name: citizenName })}</TextLink>
            </li>
          ))}
          {fundAnswers.map(({ visitationId, citizenName }) => (
            <li key={visitationId}>
              <TextLink href={routes.visitation(visitationId)}>
                {t('fundAnswer', { name: citizenName })}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Reminders({ view: { reminders, today } }: { view: TodayView }) {
  const t = useTranslations('today.side')
  return (
    <Panel id="huskesedler" title={t('reminders')}>
      {reminders.length === 0 ? (
        <p className="text-ink-700 text-table">{t('noReminders')}</p>
      ) : (
        <ul className="grid gap-3 text-table">
          {reminders.map((reminder) => (
            <li key={reminder.caseId}>
              <TextLink href={routes.citizen(reminder.citizenId)} className="font-semibold">
                {reminder.citizenName}
              </TextLink>
              <ReminderNote reminder={reminder} today={today} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Lanes({ view: { lanes: counts } }: { view: TodayView }) {
  const t = useTranslations('today.side')
  return (
    <Panel id="placering" title={t('lanes')} actions={<TextLink href={routes.board}>{t('board')}</TextLink>}>
      <ul className="grid gap-1">
        {lanes.map((lane) => (
          <li key={lane}>
            <TextLink
              href={caseloadHref({ lanes: [lane] })}
              isQuiet
              className="flex min-h-8 items-center justify-between gap-4 pointer-coarse:min-h-11"
            >
              <LaneMark lane={lane} />
              <span className="font-semibold tabular-nums">{counts[lane] ?? 0}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
