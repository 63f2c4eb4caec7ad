import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/platform/routes'
import { signOutHere } from '@/lib/sign-in/actions'

type Props = { hasRole: boolean; isSignedIn: boolean }

export async function NoAccess({ hasRole, isSignedIn }: Props) {
  const t = await getTranslations('pages.noAccess')
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-5 max-w-prose">{hasRole || !isSignedIn ? t('body') : t('noRole')}</p>
      <div className="flex flex-wrap gap-3">
        {hasRole || !isSignedIn ? <ButtonLink href={routes.home}>{t('home')}</ButtonLink> : null}
        {isSignedIn ? (
          <form action={signOutHere}>
            <Button type="submit" kind="secondary">
              {t('signOut')}
            </Button>
          </form>
        ) : null}
      </div>
    </>
  )
}
