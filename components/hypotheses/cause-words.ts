import { useTranslations } from 'next-intl'
import { type HypothesisCause, isJobCause } from '@/lib/hypotheses/causes'

/** A cause in words: those the adviser sees in the talk have the talk's own words. */
export function useCauseWords(): (cause: HypothesisCause) => string {
  const job = useTranslations('hypotheses.jobCauses')
  const seen = useTranslations('talk.professionalMarkers')
  return (cause) => (isJobCause(cause) ? job(cause) : seen(cause))
}
