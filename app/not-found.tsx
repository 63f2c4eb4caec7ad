import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/platform/routes'

export async function generateMetadata() {
  const t = await getTranslations('pages.notFound')
  return { title: t('title') }
}

export default async function NotFound() {
  const t = await getTranslations('pages')
  return (
    <PublicFrame>
      <PageHeader title={t('notFound.title')} />
      <p className="mb-5 max-w-prose">{t('notFound.body')}</p>
      <ButtonLink href={routes.home}>{t('noAccess.home')}</ButtonLink>
    </PublicFrame>
  )
}
