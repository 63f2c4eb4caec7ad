import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { languageIcon, leaveIcon, personCircleIcon } from '@/components/ui/icon-shapes'

export type FormAction = (form: FormData) => void | Promise<void>

export type ShellUser = { name: string; role: string }

type UserBlockProps = { user: ShellUser; actions: { signOut: FormAction; setLanguage: FormAction } }

/** Who is signed in, the other language and the way out; plain forms, so they work before any script does. */
export function UserBlock({ user, actions }: UserBlockProps) {
  const t = useTranslations('shell')
  const other = useLocale() === 'da' ? 'en' : 'da'
  return (
    <div className="grid gap-0.5">
      <p className="flex items-center gap-3 px-3 py-2 text-tag">
        <Icon shape={personCircleIcon} />
        <span className="rail-label min-w-0">
          <span className="block truncate font-semibold text-rail-text">{user.name}</span>
          <span className="block truncate text-rail-muted text-small">{user.role}</span>
        </span>
      </p>
      <form action={actions.setLanguage}>
        <input type="hidden" name="locale" value={other} />
        <button type="submit" className="rail-link w-full" lang={other}>
          <Icon shape={languageIcon} />
          <span className="rail-label">{other === 'en' ? t('english') : t('danish')}</span>
        </button>
      </form>
      <form action={actions.signOut}>
        <button type="submit" className="rail-link w-full">
          <Icon shape={leaveIcon} />
          <span className="rail-label">{t('signOut')}</span>
        </button>
      </form>
    </div>
  )
}
