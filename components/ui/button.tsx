import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { IconShape } from '@/components/ui/icon-shapes'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

const KIND_CLASS: Record<ButtonKind, string> = {
  primary:
    'border-fjord-700 bg-fjord-700 text-on-primary hover:border-fjord-600 hover:bg-fjord-600 active:bg-fjord-800',
  secondary: 'border-line-500 bg-surface text-fjord-700 hover:border-fjord-700 hover:bg-fjord-50',
  quiet: 'border-transparent bg-transparent text-fjord-700 hover:bg-fjord-100',
  danger: 'border-danger bg-danger text-on-primary hover:border-danger-hover hover:bg-danger-hover',
}

type Look = { kind?: ButtonKind; isWide?: boolean; isSmall?: boolean; className?: string }

function buttonClass({ kind = 'primary', isWide, isSmall, className }: Look): string {
  return clsx(
    'inline-flex items-center justify-center gap-2 rounded-sm border font-semibold no-underline transition-colors duration-150',
    'aria-disabled:opacity-70 pointer-coarse:min-h-11',
    isSmall ? 'min-h-8 px-3 py-1 text-tag' : 'min-h-11 px-4 py-2 text-body',
    isWide && 'w-full',
    KIND_CLASS[kind],
    className,
  )
}

type ButtonProps = Look & {
  icon?: IconShape
  /** Shown in place of the words while the work runs; the button keeps focus and ignores presses. */
  pendingText?: string
  isPending?: boolean
  children: ReactNode
} & Omit<ComponentProps<'button'>, 'children' | 'className'>

export function Button({
  kind,
  isWide,
  isSmall,
  className,
  icon,
  isPending,
  pendingText,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-disabled={isPending || undefined}
      className={buttonClass({ kind, isWide, isSmall, className })}
      {...rest}
    >
      {icon ? <Icon shape={icon} /> : null}
      {isPending ? (pendingText ?? children) : children}
    </button>
  )
}

type ButtonLinkProps = Look & { href: string; icon?: IconShape; children: ReactNode } & Pick<
    ComponentProps<'a'>,
    'aria-label' | 'aria-keyshortcuts' | 'id' | 'title'
  >

export function ButtonLink({
  href,
  kind,
  isWide,
  isSmall,
  className,
  icon,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={buttonClass({ kind, isWide, isSmall, className })}
      {...rest}
    >
      {icon ? <Icon shape={icon} /> : null}
      {children}
    </Link>
  )
}

type IconButtonProps = { shape: IconShape; label: string } & Omit<ComponentProps<'button'>, 'children'>

/** For close, back and menu only; everything else has its word in sight. */
export function IconButton({ shape, label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      className={clsx(
        'inline-flex size-11 items-center justify-center rounded-sm text-ink-700 hover:bg-fjord-50 hover:text-ink-900',
        className,
      )}
      {...rest}
    >
      <Icon shape={shape} />
    </button>
  )
}
