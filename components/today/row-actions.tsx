import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'

const BUTTON_CLASS = 'whitespace-nowrap max-sm:min-h-11 max-sm:flex-1'

type RowActionsProps = {
  /** Null where it is protected or not known. */
  phone: string | null
  citizenName: string
  primary: { words: string; label: string; href: string }
  children?: ReactNode
}

/** One thing to do about a row; on a phone the citizen can be called beside it. `children` are quieter ways. */
export function RowActions({ phone, citizenName, primary, children }: RowActionsProps) {
  const t = useTranslations('today')
  return (
    <div className="grid gap-1 max-sm:mt-1 sm:justify-items-end">
      <div className="flex gap-2">
        {phone ? (
          <a
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            aria-label={t('callFor', { name: citizenName })}
            className="inline-flex min-h-11 flex-1 items-center justify-center rounded-sm border border-line-500 bg-surface px-3 font-semibold text-fjord-700 text-tag no-underline sm:hidden"
          >
            {t('call')}
          </a>
        ) : null}
        <ButtonLink
          href={primary.href}
          kind="secondary"
          isSmall
          className={BUTTON_CLASS}
          aria-label={primary.label}
          aria-keyshortcuts="B"
          title={t('shortcut', { words: primary.words, key: 'B' })}
          data-key="b"
        >
          {primary.words}
        </ButtonLink>
      </div>
      {children ? <div className="flex flex-wrap gap-x-4 sm:justify-end">{children}</div> : null}
    </div>
  )
}

type QuietActionProps = {
  href: string
  words: string
  label: string
  /** The key that does the same while the row has the focus. */
  shortcut?: string
}

export function QuietAction({ href, words, label, shortcut }: QuietActionProps) {
  const t = useTranslations('today')
  return (
    <TextLink
      href={href}
      scroll={false}
      isQuiet
      aria-label={label}
      className="inline-flex min-h-8 items-center font-semibold text-tag pointer-coarse:min-h-11"
      {...(shortcut
        ? {
            'aria-keyshortcuts': shortcut,
            title: t('shortcut', { words, key: shortcut }),
            'data-key': shortcut.toLowerCase(),
          }
        : {})}
    >
      {words}
    </TextLink>
  )
}
