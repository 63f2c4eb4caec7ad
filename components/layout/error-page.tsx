'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import da from '@/lib/i18n/messages/da/pages.json'
import en from '@/lib/i18n/messages/en/pages.json'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Has its words with it: what failed may be what brings them. */
export function ErrorPage({ error, reset }: Props) {
  const [words, setWords] = useState(da.error)
  useEffect(() => {
    if (document.documentElement.lang === 'en') setWords(en.error)
  }, [])
  return (
    <section role="alert">
      <h1 className="text-h1">{words.title}</h1>
      <p className="mt-2 mb-5 max-w-prose">
        {words.body}
        {error.digest ? ` ${words.code.replace('{code}', error.digest)}.` : null}
      </p>
      <Button onClick={reset}>{words.retry}</Button>
    </section>
  )
}
