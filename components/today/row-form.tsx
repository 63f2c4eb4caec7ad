import type { ReactNode } from 'react'
import { FocusFirstField } from '@/components/ui/focus-first-field'
import { TextLink } from '@/components/ui/link'

type RowFormProps = {
  title: string
  hint?: ReactNode
  closeHref: string
  closeWords: string
  children: ReactNode
}

/** A form opened under the row it is about. */
export function RowForm({ title, hint, closeHref, closeWords, children }: RowFormProps) {
  return (
    <FocusFirstField className="grid gap-3 py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-h3">{title}</h3>
        <TextLink
          href={closeHref}
          scroll={false}
          className="inline-flex min-h-8 items-center text-tag pointer-coarse:min-h-11"
        >
          {closeWords}
        </TextLink>
      </div>
      {hint ? <p className="text-column text-ink-700 text-table">{hint}</p> : null}
      {children}
    </FocusFirstField>
  )
}
