import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { Viewer } from '@/lib/platform/viewer'
import { setLanguage } from '@/lib/sign-in/actions'

export async function SettingsPage({ viewer }: { viewer: Viewer }) {
  const [t, shell] = await Promise.all([getTranslations('settings'), getTranslations('shell')])
  const names = { da: shell('danish'), en: shell('english') }
  return (
    <>
      <PageHeader title={t('title')} />
      <Panel title={t('language')} className="max-w-xl">
        <p className="mb-4 text-ink-700">{t('languageHint', { current: names[viewer.locale] })}</p>
        <div className="flex flex-wrap gap-3">
          {(['da', 'en'] as const).map((locale) => (
            <form key={locale} action={setLanguage}>
              <input type="hidden" name="locale" value={locale} />
              <Button
                type="submit"
                kind="secondary"
                lang={locale}
                aria-pressed={viewer.locale === locale}
                className="aria-pressed:border-fjord-700 aria-pressed:bg-fjord-100"
              >
                {names[locale]}
              </Button>
            </form>
          ))}
        </div>
      </Panel>
    </>
  )
}
