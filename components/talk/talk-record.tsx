import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useJobTitle } from '@/components/talk/job-title'
import { Quote } from '@/components/ui/quote'
import { formatDay } from '@/lib/calendar/format'
import type { TalkAnswer } from '@/lib/talk/guide'
import type { TalkView } from '@/lib/talk/queries'

/** What was asked and said, for reading. */
export function TalkRecord({ talk }: { talk: TalkView }) {
  const t = useTranslations('talk')
  const words = useTranslations('words')
  const locale = useLocale()
  return (
    <div className="grid gap-4">
      <dl className="grid gap-4">
        <Fact label={t('panel.heldOn')}>
          {talk.heldOn ? formatDay(talk.heldOn, locale) : words('notGiven')}
        </Fact>
        {talk.participants ? <Fact label={t('panel.participants')}>{talk.participants}</Fact> : null}
        {talk.answers.map((question) => (
          <Fact key={question.id} label={question.text}>
            <Answer question={question} />
          </Fact>
        ))}
        <Fact label={t('panel.markers')}>
          {talk.professionalMarkers.length === 0 ? (
            t('panel.noMarkers')
          ) : (
            <ul className="list-disc ps-5">
              {talk.professionalMarkers.map((code) => (
                <li key={code}>{t(`professionalMarkers.${code}`)}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      {talk.withheld > 0 ? (
        <p className="text-ink-700 text-table">{t('panel.withheld', { count: talk.withheld })}</p>
      ) : null}
    </div>
  )
}

function Answer({ question }: { question: TalkAnswer }) {
  const t = useTranslations('talk.panel')
  const titleOf = useJobTitle()
  const stories = question.jobs.filter((job) => job.answer !== null)
  if (question.answer !== null) return <span className="whitespace-pre-line">{question.answer}</span>
  if (stories.length === 0) return <span className="text-ink-600">{t('notAnswered')}</span>
  return (
    <div className="grid gap-3">
      {stories.map((job) => (
        <Quote key={job.employmentId} source={titleOf(job)}>
          <span className="whitespace-pre-line">{job.answer}</span>
        </Quote>
      ))}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-700 text-tag">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  )
}
