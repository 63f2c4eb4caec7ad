import { redirect } from 'next/navigation'
import { landingFor } from '@/lib/platform/navigation'
import { requireStaff } from '@/lib/platform/session'

export default async function Page() {
  redirect(landingFor(await requireStaff()))
}
