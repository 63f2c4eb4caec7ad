import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { DeadlineAction } from '@/lib/deadlines/deadline-actions'

type DeadlineActionLinkProps = { action: Pick<DeadlineAction, 'key' | 'href'>; citizenName: string }

/** The one thing to do about a row; says to a screen reader whom it is about. */
export function DeadlineActionLink({ action, citizenName }: DeadlineActionLinkProps) {
  const t = useTranslations('deadlines')
  const words = t(`action.${action.key}`)
  return (
    <ButtonLink
      href={action.href}
      kind="secondary"
      isSmall
      className="whitespace-nowrap max-sm:mt-1 max-sm:min-h-11 max-sm:w-full"
      aria-label={t('actionFor', { action: words, name: citizenName })}
    >
      {words}
    </ButtonLink>
  )
}
