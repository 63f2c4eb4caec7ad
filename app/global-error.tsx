'use client'

import './globals.css'
import { ErrorPage } from '@/components/layout/error-page'

/** When the root layout itself fails: a document of its own. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="da">
      <body>
        <main className="mx-auto max-w-3xl px-4 py-10">
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  )
}
