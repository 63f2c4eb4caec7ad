import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/components/layout/language-switch'
import { Wordmark } from '@/components/layout/wordmark'

/** The frame of pages without a menu: before sign-in, and where nothing is found. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations('shell')
  return (
    <div className="flex min-h-dvh flex-col bg-page">
      <header className="on-rail bg-fjord-900 text-rail-text">
        <div className="mx-auto flex max-w-3xl items-center justify-between gap-4 px-4 py-3 sm:px-8">
          <Wordmark name={t('appName')} />
          <LanguageSwitch />
        </div>
      </header>
      <main className="mx-auto w-full max-w-3xl flex-1 px-4 py-8 sm:px-8">{children}</main>
    </div>
  )
}
