import { useTranslations } from 'next-intl'
import { PageAnchor } from '@/components/baseline/page-anchor'
import { type BaselineScope, scopeQuery } from '@/lib/baseline/scope'
import { routes } from '@/lib/platform/routes'

const formats = ['xlsx', 'csv', 'pdf'] as const

export function DownloadLinks({ scope }: { scope: BaselineScope }) {
  const t = useTranslations('baseline.export')
  const hrefOf = (format: string) =>
    `${routes.baselineExport}?${new URLSearchParams({ ...scopeQuery(scope), format })}`
  return (
    <div className="grid gap-1 text-table">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-semibold">{t('label')}</span>
        {formats.map((format) => (
          <PageAnchor key={format} href={hrefOf(format)} isDownload>
            {t(format)}
          </PageAnchor>
        ))}
      </p>
      <p className="text-column text-ink-600 text-tag">{t('note')}</p>
    </div>
  )
}
