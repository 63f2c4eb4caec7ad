import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { signInAsDemoPerson, signInWithProvider } from '@/lib/sign-in/actions'
import type { DemoPerson, SignIn } from '@/lib/sign-in/queries'

type Props = { signIn: SignIn; returnTo: string; error: string | undefined }

export async function SignInPage({ signIn, returnTo, error }: Props) {
  const t = await getTranslations('signIn')
  return (
    <>
      <PageHeader title={t('title')} />
      {error ? (
        <Notice kind="error" title={t('errorTitle')} role="alert" className="mb-6">
          {t(error === 'ukendt' ? 'errors.ukendt' : 'errors.login')}
        </Notice>
      ) : null}
      {signIn.kind === 'provider' ? (
        <form action={signInWithProvider} className="panel grid justify-items-start gap-3 p-5">
          <input type="hidden" name="til" value={returnTo} />
          <p className="text-ink-700">{t('providerHint')}</p>
          <Button type="submit">{t('withProvider')}</Button>
        </form>
      ) : null}
      {signIn.kind === 'demo' ? <DemoPeople people={signIn.people} returnTo={returnTo} /> : null}
      {signIn.kind === 'none' ? <Notice kind="warning">{t('notConfigured')}</Notice> : null}
    </>
  )
}

async function DemoPeople({ people, returnTo }: { people: DemoPerson[]; returnTo: string }) {
  const t = await getTranslations('signIn')
  const words = await getTranslations('words')
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people" className="text-h2">
        {t('demoTitle')}
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-ink-700">{t('demoHint')}</p>
      <ul className="panel divide-y divide-line-300">
        {people.map((person) => (
          <li key={person.id}>
            <form action={signInAsDemoPerson}>
              <input type="hidden" name="userId" value={person.id} />
              <input type="hidden" name="til" value={returnTo} />
              <button
                type="submit"
                aria-label={t('enterAs', { name: person.name })}
                className="flex w-full flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-5 py-3 text-left hover:bg-fjord-50"
              >
                <span className="font-semibold text-fjord-700">{person.name}</span>
                <span className="text-ink-700 text-table">
                  {person.roles.map((role) => words(`roles.${role}`)).join(' · ')}
                  {person.team ? `, ${person.team}` : null}
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
