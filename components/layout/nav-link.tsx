'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type NavLinkProps = {
  href: string
  inner?: readonly string[] | undefined
  className?: string
  children: ReactNode
}

/** A menu link that knows whether the open page is it or lies below it, and not below one of its inner entries. */
export function NavLink({ href, inner = [], className, children }: NavLinkProps) {
  const pathname = usePathname()
  const isAt = (address: string) => pathname === address || pathname.startsWith(`${address}/`)
  const isCurrent = isAt(href) && !inner.some(isAt)
  return (
    <Link href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined} className={className}>
      {children}
    </Link>
  )
}
