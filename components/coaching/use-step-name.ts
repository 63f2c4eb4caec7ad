import { useTranslations } from 'next-intl'

/** What each session is for: the first opens, the last closes, the others are on the way. */
export function useStepName(): (number: number, of: number) => string {
  const t = useTranslations('coaching.bead')
  return (number, of) => t(number === 1 ? 'START' : number >= of ? 'CLOSING' : 'MIDWAY')
}
