import { useTranslations } from 'next-intl'
import type { Deadline } from '@/lib/platform/deadline'

/** What a deadline asks for, fx “Efterværn, besøg 2”. */
export function DeadlineTitle({ deadline }: { deadline: Pick<Deadline, 'kind' | 'sequence'> }) {
  const t = useTranslations('deadlines')
  return t(`kind.${deadline.kind}` as never, { number: deadline.sequence } as never)
}
