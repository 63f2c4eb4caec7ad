import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'

/** The working behind a figure. */
export function HowCounted({ children }: { children: ReactNode }) {
  const t = useTranslations('overview')
  return (
    <div className="mt-4">
      <Disclosure summary={t('howCounted')}>
        <p className="text-column text-ink-700 text-table">{children}</p>
      </Disclosure>
    </div>
  )
}
