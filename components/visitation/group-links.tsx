import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { routes } from '@/lib/platform/routes'

/** The two lists that a placing in a group leads to. */
export function GroupLinks() {
  const t = useTranslations('visitation.list')
  return (
    <nav aria-label={t('groups')}>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        <li>
          <TextLink href={routes.preparationList}>{t('group2')}</TextLink>
        </li>
        <li>
          <TextLink href={routes.groupReviews}>{t('group3')}</TextLink>
        </li>
      </ul>
    </nav>
  )
}
