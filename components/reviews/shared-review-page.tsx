import { useLocale, useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { ReviewAnswers } from '@/components/reviews/review-answers'
import { ReviewForm } from '@/components/reviews/review-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Quote } from '@/components/ui/quote'
import { Basis } from '@/components/visitation/basis'
import { addDays, type Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { SharedReview } from '@/lib/reviews/shared-review'

type SharedReviewPageProps = { review: SharedReview; today: Day; isJustSaved: boolean }

/** R24: all a reviewer sees of a case: what the placing rests on, and the question. No number, address or journal. */
export function SharedReviewPage({ review, today, isJustSaved }: SharedReviewPageProps) {
  const t = useTranslations('reviews.shared')
  const named = useTranslations('reviews.named')
  const ui = useTranslations('ui')
  const locale = useLocale()
  return (
    <>
      <PageHeader
        title={review.citizenName}
        breadcrumb={[{ href: routes.sharedWithMe, label: named('title') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={
          <>
            <span>{t('born', { day: formatDay(review.birthOn, locale) })}</span>
            <span>{review.programme}</span>
            <DeadlineTag deadline={review.deadline} today={today} />
            <span className="text-ink-600">{t('logged')}</span>
          </>
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {review.evidence ? <Basis evidence={review.evidence} isFrozen /> : null}
        <div className="grid gap-5">
          <Panel id="placering" title={t('placing')}>
            <Placing review={review} />
          </Panel>
          <Panel id="vurdering" title={t(review.may.answer ? 'question' : 'answers')}>
            {isJustSaved ? (
              <Notice kind="success" role="status" title={t('saved')} className="mb-4">
                {t('savedHint')}
              </Notice>
            ) : null}
            {review.may.answer ? <ReviewForm review={review} /> : <ReviewAnswers {...review} />}
          </Panel>
        </div>
      </div>
    </>
  )
}

function Placing({ review }: { review: SharedReview }) {
  const t = useTranslations('reviews.shared')
  const locale = useLocale()
  const { purpose, sharedUntil, decidedOn, decisionReason, citizenWish } = review
  return (
    <div className="grid gap-3">
      {decidedOn ? <p>{t('placed', { day: formatDay(decidedOn, locale) })}</p> : null}
      {decisionReason ? <p className="whitespace-pre-line">{decisionReason}</p> : null}
      {citizenWish ? (
        <div>
          <p className="text-ink-700 text-tag">{t('wish')}</p>
          <Quote>
            <span className="whitespace-pre-line">{citizenWish}</span>
          </Quote>
        </div>
      ) : null}
      {purpose && sharedUntil ? (
        <p className="text-ink-700 text-table">
          {t('purpose', { purpose, day: formatDay(addDays(sharedUntil, -1), locale) })}
        </p>
      ) : null}
    </div>
  )
}
