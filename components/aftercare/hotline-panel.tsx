import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { HotlineRecord, JobView } from '@/lib/aftercare/job-view'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'

type HotlinePanelProps = { job: JobView; today: Day; mayWrite: boolean }

/** R03: when the hotline is open, and what it was called about. */
export function HotlinePanel({ job, today, mayWrite }: HotlinePanelProps) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  const { hotline, hotlineContacts } = job
  return (
    <Panel
      title={t('hotline.title')}
      level={3}
      id={`hotline-${job.aftercareId}`}
      actions={
        mayWrite && hotline && today >= hotline.from ? (
          <TextLink href={routes.newHotlineContact(job.aftercareId)}>{t('logHotline')}</TextLink>
        ) : undefined
      }
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {hotline ? (
          <>
            <p>
              {t('hotline.window', {
                from: formatDay(hotline.from, locale),
                to: formatDay(hotline.lastDay, locale),
              })}
            </p>
            <StatusTag kind={hotline.isOpen ? 'ok' : 'neutral'}>
              {hotline.isOpen
                ? t('hotline.open')
                : today < hotline.from
                  ? t('hotline.notYet')
                  : t('hotline.closed')}
            </StatusTag>
          </>
        ) : (
          <p>{t('hotline.never')}</p>
        )}
      </div>
      {hotlineContacts.length > 0 ? (
        <ul className="mt-3 grid gap-3">
          {hotlineContacts.map((contact) => (
            <Contact key={contact.id} contact={contact} />
          ))}
        </ul>
      ) : hotline && today >= hotline.from ? (
        <p className="mt-2 text-ink-700">{t('hotline.none')}</p>
      ) : null}
    </Panel>
  )
}

function Contact({ contact }: { contact: HotlineRecord }) {
  const t = useTranslations('aftercare')
  const locale = useLocale()
  return (
    <li className="border-line-300 border-t pt-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">
          {t('hotline.line', {
            day: formatDay(contact.on, locale),
            caller: t(`caller.${contact.caller}`),
            topic: contact.topic,
          })}
        </span>
        <StatusTag kind={contact.isSolved ? 'ok' : 'soon'}>
          {contact.isSolved ? t('hotline.solved') : t('hotline.notSolved')}
        </StatusTag>
      </div>
      {contact.done ? <p className="text-column whitespace-pre-line">{contact.done}</p> : null}
      <p className="text-ink-700 text-table">{t('hotline.by', { name: contact.by })}</p>
    </li>
  )
}
