import { useLocale, useTranslations } from 'next-intl'
import { DiscardDialog } from '@/components/history/discard-dialog'
import { RecheckForm } from '@/components/history/recheck-form'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { isDay } from '@/lib/calendar/day'
import { formatDay, type Locale } from '@/lib/calendar/format'
import { isRunningStatus } from '@/lib/history/import-progress'
import type { ImportFailure, ImportView } from '@/lib/history/queries'
import { routes } from '@/lib/platform/routes'

/** What stopped, why, and how to go on. */
export function Failure({ view, failure }: { view: ImportView; failure: ImportFailure }) {
  const t = useTranslations('history')
  const locale = useLocale()
  const isUnread = view.status === 'FAILED' || isRunningStatus(view.status)
  const imported = failure.facts.importId
  return (
    <Notice
      kind={isUnread ? 'error' : 'warning'}
      title={t(`failed.${view.status}`)}
      actions={
        isUnread ? (
          <>
            {view.may.recheck ? <RecheckForm importId={view.id} label={t('failed.retry')} /> : null}
            <ButtonLink href={routes.imports} kind="secondary">
              {t('failed.anotherFile')}
            </ButtonLink>
            {view.may.discard ? (
              <DiscardDialog importId={view.id} rowCount={view.rowCount} label={t('preview.discardFile')} />
            ) : null}
          </>
        ) : imported ? (
          <ButtonLink href={routes.import(imported)}>{t('failed.toImported')}</ButtonLink>
        ) : null
      }
    >
      <p>{sentence()}</p>
      {view.errorId ? <p>{t('failed.errorId', { errorId: view.errorId })}</p> : null}
    </Notice>
  )

  function sentence(): string {
    const facts = readableFacts(failure.facts, locale) as never
    const own = `failure.${failure.code}` as 'failure.UNKNOWN'
    if (t.has(own)) return t(own, facts)
    const ofFile = `extract.errors.${failure.code}` as 'extract.errors.EMPTY_FILE'
    return t.has(ofFile) ? t(ofFile, facts) : t('failure.UNKNOWN')
  }
}

/** Kept as text: days as people write them, and numbers as numbers. */
function readableFacts(facts: ImportFailure['facts'], locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, text]) => {
      if (isDay(text)) return [name, formatDay(text, locale)]
      return [name, /^\d{1,9}$/.test(text) ? Number(text) : text]
    }),
  )
}
