import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { UsersPage } from '@/components/users/users-page'
import { requireStaff } from '@/lib/platform/session'
import { getUsers } from '@/lib/users/queries'

export async function generateMetadata() {
  const t = await getTranslations('users')
  return { title: t('title') }
}

export default async function Page() {
  const viewer = await requireStaff('ADMIN')
  const users = await getUsers(viewer)
  if (!users) notFound()
  return <UsersPage users={users} />
}
