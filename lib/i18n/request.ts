import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { getSessionState } from '@/lib/platform/session'
import { catalogues } from './catalogues'
import { LOCALE_COOKIE, toLocale } from './locale'

/** The language chosen in this browser, else the signed-in person's own setting. Addresses are the same in both. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = toLocale(asked ?? (await settledLocale()))
  return { locale, timeZone: 'Europe/Copenhagen', messages: catalogues[locale] }
})

async function settledLocale(): Promise<string | undefined> {
  const state = await getSessionState()
  return state.kind === 'signed-in' ? state.viewer.locale : (await cookies()).get(LOCALE_COOKIE)?.value
}
