import { useLocale, useTranslations } from 'next-intl'
import { SearchForm } from '@/components/citizens/search-form'

export function CitizenSearch() {
  const t = useTranslations('citizens.search')
  return (
    <SearchForm
      locale={useLocale()}
      words={{
        label: t('label'),
        hint: t('hint'),
        submit: t('submit'),
        searching: t('searching'),
        none: t('none'),
        more: t('more'),
        noCase: t('noCase'),
        failed: t('failed'),
        unreachable: t('unreachable'),
      }}
    />
  )
}
