import type { ReactNode } from 'react'
import { z } from 'zod'
import { CitizenFrame } from '@/components/citizens/citizen-frame'
import { getCitizenHeader } from '@/lib/citizens/queries'
import { requireStaff } from '@/lib/platform/session'

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** Without access there is no frame: the page inside says what is the matter. */
export default async function CitizenLayout({ params, children }: Props) {
  const viewer = await requireStaff()
  const id = z.uuid().safeParse((await params).id)
  const header = id.success ? await getCitizenHeader(viewer, id.data) : null
  return header ? <CitizenFrame header={header}>{children}</CitizenFrame> : children
}
