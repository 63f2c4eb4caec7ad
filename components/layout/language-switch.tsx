import { getLocale, getTranslations } from 'next-intl/server'
import { setLanguage } from '@/lib/sign-in/actions'

/** The other language, in its own name; a plain form, so it works before any script does. */
export async function LanguageSwitch() {
  const [t, locale] = await Promise.all([getTranslations('shell'), getLocale()])
  const other = locale === 'da' ? 'en' : 'da'
  return (
    <form action={setLanguage} className="on-rail">
      <input type="hidden" name="locale" value={other} />
      <button type="submit" lang={other} className="min-h-11 px-2 underline underline-offset-3">
        {other === 'en' ? t('english') : t('danish')}
      </button>
    </form>
  )
}
