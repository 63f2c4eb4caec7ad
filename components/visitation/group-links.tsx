import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/platform/routes'

/** The two lists that a placing in a group leads to. */
export function GroupLinks() {
  const t = useTranslations('visitation.list')
  return (
    <nav aria-label={t('groups')}>
      <ul className="flex flex-wrap gap-3">
        <li>
          <ButtonLink href={routes.preparationList} kind="secondary">
            {t('group2')}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink href={routes.groupReviews} kind="secondary">
            {t('group3')}
          </ButtonLink>
        </li>
      </ul>
    </nav>
  )
}
