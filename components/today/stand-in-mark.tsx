import { useTranslations } from 'next-intl'

/** Whose case it is, when the viewer only stands in. */
export function StandInMark({ name }: { name: string | null }) {
  const t = useTranslations('today')
  if (!name) return null
  return <span className="block font-normal text-ink-600 text-tag">{t('standInFor', { name })}</span>
}
