import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DocumentNonce } from '@/components/layout/document-nonce'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('appName'), template: `%s – ${t('appName')}` },
    description: t('tagline'),
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  // Reading the request's headers keeps every page dynamic, so that Next puts the nonce on its scripts.
  await headers()
  return (
    <html lang={locale}>
      <body>
        <DocumentNonce />
        {children}
      </body>
    </html>
  )
}
