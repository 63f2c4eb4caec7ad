import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { Viewer } from '@/lib/platform/viewer'
import { setSingleKeys } from '@/lib/settings/actions'
import { setLanguage } from '@/lib/sign-in/actions'

type SettingsPageProps = { viewer: Viewer; areSingleKeysOn: boolean }

export async function SettingsPage({ viewer, areSingleKeysOn }: SettingsPageProps) {
  const [t, shell] = await Promise.all([getTranslations('settings'), getTranslations('shell')])
  const names = { da: shell('danish'), en: shell('english') }
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="grid max-w-xl gap-5">
        <Panel title={t('language')}>
          <p className="mb-4 text-ink-700">{t('languageHint', { current: names[viewer.locale] })}</p>
          <div className="flex flex-wrap gap-3">
            {(['da', 'en'] as const).map((locale) => (
              <form key={locale} action={setLanguage}>
                <input type="hidden" name="locale" value={locale} />
                <Chosen isChosen={viewer.locale === locale} lang={locale}>
                  {names[locale]}
                </Chosen>
              </form>
            ))}
          </div>
        </Panel>
        <Panel title={t('singleKeys')}>
          <p className="mb-4 text-ink-700">{t('singleKeysHint')}</p>
          <div className="flex flex-wrap gap-3">
            {(['on', 'off'] as const).map((choice) => (
              <form key={choice} action={setSingleKeys}>
                <input type="hidden" name="singleKeys" value={choice} />
                <Chosen isChosen={areSingleKeysOn === (choice === 'on')}>
                  {t(`singleKeysChoice.${choice}`)}
                </Chosen>
              </form>
            ))}
          </div>
        </Panel>
      </div>
    </>
  )
}

function Chosen({ isChosen, lang, children }: { isChosen: boolean; lang?: string; children: ReactNode }) {
  return (
    <Button
      type="submit"
      kind="secondary"
      lang={lang}
      aria-pressed={isChosen}
      className="aria-pressed:border-fjord-700 aria-pressed:bg-fjord-100"
    >
      {children}
    </Button>
  )
}
