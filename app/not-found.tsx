import { getTranslations } from 'next-intl/server'
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
    <main className="mx-auto w-full max-w-3xl px-4 py-10 sm:px-8">
      <PageHeader title={t('notFound.title')} />
      <p className="mb-5 max-w-prose">{t('notFound.body')}</p>
      <ButtonLink href={routes.home}>{t('noAccess.home')}</ButtonLink>
    </main>
  )
}
