import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { catalogues } from './catalogues'
import { LOCALE_COOKIE, toLocale } from './locale'

/** The language is the person's setting, kept in a cookie; addresses are the same in both languages. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = toLocale(asked ?? (await cookies()).get(LOCALE_COOKIE)?.value)
  return { locale, timeZone: 'Europe/Copenhagen', messages: catalogues[locale] }
})
