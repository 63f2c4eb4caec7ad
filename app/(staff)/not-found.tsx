import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/platform/routes'

/** A page or case that is not there, and one that is not for this person, look alike. */
export default async function NotFound() {
  const t = await getTranslations('pages')
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <p className="mb-5 max-w-prose">{t('notFound.body')}</p>
      <ButtonLink href={routes.home}>{t('noAccess.home')}</ButtonLink>
    </>
  )
}
