import { useTranslations } from 'next-intl'
import { StandInMark } from '@/components/today/stand-in-mark'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { routes } from '@/lib/platform/routes'

type CitizenCellProps = { row: { citizenId: string; citizenName: string; standInFor: string | null } }

export function CitizenCell({ row }: CitizenCellProps) {
  return (
    <>
      <TextLink href={routes.citizen(row.citizenId)}>{row.citizenName}</TextLink>
      <StandInMark name={row.standInFor} />
    </>
  )
}

type RowActionProps = {
  href: string
  action: 'visit' | 'talk' | 'status' | 'meeting' | 'review'
  citizenName: string
}

/** What to do about the row; says to a screen reader whom it is about. */
export function RowAction({ href, action, citizenName }: RowActionProps) {
  const t = useTranslations('today')
  const words = t(`action.${action}`)
  return (
    <ButtonLink
      href={href}
      kind="secondary"
      isSmall
      className="whitespace-nowrap max-sm:mt-1 max-sm:min-h-11 max-sm:w-full"
      aria-label={t('actionFor', { action: words, name: citizenName })}
    >
      {words}
    </ButtonLink>
  )
}
