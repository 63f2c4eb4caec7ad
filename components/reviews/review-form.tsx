import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { recordReviewAction } from '@/lib/reviews/actions'
import { reviewViews } from '@/lib/reviews/schema'
import type { SharedReview } from '@/lib/reviews/shared-review'

export function ReviewForm({ review }: { review: SharedReview }) {
  const t = useTranslations('reviews.form')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={recordReviewAction} labels={formLabels(ui, t('submit'))}>
      <input type="hidden" name="reviewId" value={review.id} />
      <input type="hidden" name="version" value={review.version} />
      <RadioGroup
        name="view"
        label={t('view')}
        choices={reviewViews.map((value) => ({
          value,
          label: t(`views.${value}`),
          hint: t(`viewHints.${value}`),
        }))}
      />
      <Textarea name="reason" label={t('reason')} hint={t('reasonHint')} />
    </ActionForm>
  )
}
