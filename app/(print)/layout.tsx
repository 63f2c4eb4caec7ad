import type { ReactNode } from 'react'
import { requireStaff } from '@/lib/platform/session'

/** Papers for the citizen: no menu and no frame of the file, on the screen either. */
export default async function PrintLayout({ children }: { children: ReactNode }) {
  await requireStaff()
  return <main className="mx-auto max-w-4xl px-4 py-6 sm:px-8">{children}</main>
}
