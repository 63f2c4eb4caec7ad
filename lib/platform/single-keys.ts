import 'server-only'
import { cookies } from 'next/headers'

/** Single letters as shortcuts, chosen for each browser; on until they are turned off (WCAG 2.1.4). */
export const SINGLE_KEYS_COOKIE = 'genvejstaster'
export const SINGLE_KEYS_OFF = 'fra'

export async function areSingleKeysOn(): Promise<boolean> {
  return (await cookies()).get(SINGLE_KEYS_COOKIE)?.value !== SINGLE_KEYS_OFF
}
