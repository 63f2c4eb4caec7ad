'use server'

import { cookies } from 'next/headers'
import { SINGLE_KEYS_COOKIE, SINGLE_KEYS_OFF } from '@/lib/platform/single-keys'

/** Sets for this browser whether single letters work as shortcuts. */
export async function setSingleKeys(form: FormData): Promise<void> {
  const jar = await cookies()
  if (form.get('singleKeys') !== 'off') jar.delete(SINGLE_KEYS_COOKIE)
  else {
    jar.set(SINGLE_KEYS_COOKIE, SINGLE_KEYS_OFF, {
      path: '/',
      maxAge: 31_536_000,
      httpOnly: true,
      sameSite: 'lax',
    })
  }
}
