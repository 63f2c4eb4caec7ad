import type { ReactNode } from 'react'
import { StaffShell } from '@/components/layout/staff-shell'
import { isDemoInstallation } from '@/lib/platform/env'
import { requireStaff } from '@/lib/platform/session'

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const viewer = await requireStaff()
  return (
    <StaffShell viewer={viewer} isDemo={isDemoInstallation()}>
      {children}
    </StaffShell>
  )
}
