import { useTranslations } from 'next-intl'
import { RecheckForm } from '@/components/history/recheck-form'
import { Notice } from '@/components/ui/notice'
import type { ImportView } from '@/lib/history/queries'

/** Which codes stop rows, and the way out. */
export function UnknownCodes({ view }: { view: Pick<ImportView, 'id' | 'report' | 'may'> }) {
  const t = useTranslations('history.unknownCodes')
  const codes = view.report.unknownCodes
  if (codes.length === 0) return null
  return (
    <Notice
      kind="warning"
      title={t('title', { count: codes.length })}
      actions={view.may.recheck ? <RecheckForm importId={view.id} label={t('recheck')} /> : null}
    >
      <ul className="my-1 list-disc ps-5">
        {codes.map(({ code, rows }) => (
          <li key={code} className="break-words">
            {t('code', { code, rows })}
          </li>
        ))}
      </ul>
      <p>{t('wayOut')}</p>
    </Notice>
  )
}
