import { useLocale, useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/panel'
import { Quote } from '@/components/ui/quote'
import { formatDay } from '@/lib/calendar/format'
import type { VisitationEvidence } from '@/lib/visitation/evidence'

/** The structured talk as it was written down: what was asked and told, and what the adviser ticked. */
export function TalkEvidence({ talk }: { talk: NonNullable<VisitationEvidence['talk']> }) {
  const t = useTranslations('visitation.page')
  const markerName = useTranslations('talk.professionalMarkers')
  const locale = useLocale()
  const answers = talk.answers.filter(({ answer, jobs }) => answer !== null || jobs.some((job) => job.answer))
  return (
    <Panel id="talk" title={t('talk')} level={3}>
      <ul className="mb-3 grid gap-0.5 text-ink-700 text-table">
        {talk.heldOn ? <li>{t('talkHeld', { day: formatDay(talk.heldOn, locale) })}</li> : null}
        {talk.participants ? <li>{t('talkParticipants', { names: talk.participants })}</li> : null}
        {talk.professionalMarkers.length > 0 ? (
          <li>
            {t('professionalMarkers', {
              names: talk.professionalMarkers
                .map((code) => (markerName.has(code as never) ? markerName(code as never) : code))
                .join(', '),
            })}
          </li>
        ) : null}
      </ul>
      <dl className="grid gap-3">
        {answers.map(({ id, text, answer, jobs }) => (
          <div key={id} className="grid gap-1.5">
            <dt className="font-semibold text-table">{text}</dt>
            {answer ? (
              <dd>
                <Quote>{answer}</Quote>
              </dd>
            ) : null}
            {jobs.map((job) =>
              job.answer ? (
                <dd key={job.employmentId}>
                  <Quote source={job.employer}>{job.answer}</Quote>
                </dd>
              ) : null,
            )}
          </div>
        ))}
      </dl>
    </Panel>
  )
}
