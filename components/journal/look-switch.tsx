import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type JournalFilter, type JournalLook, journalHref } from '@/lib/journal/filter'

type LookSwitchProps = { citizenId: string; filter: JournalFilter }

/** Full or compact. Each screen begins with what suits it, so each has its own switch. */
export function LookSwitch(props: LookSwitchProps) {
  return (
    <>
      <Switch {...props} usual="FULL" className="max-sm:hidden" />
      <Switch {...props} usual="COMPACT" className="sm:hidden" />
    </>
  )
}

type SwitchProps = LookSwitchProps & { usual: NonNullable<JournalLook>; className: string }

function Switch({ citizenId, filter, usual, className }: SwitchProps) {
  const t = useTranslations('journal.looks')
  return (
    <nav aria-label={t('label')} className={className}>
      <ul className="inline-flex overflow-hidden rounded-sm border border-line-500 bg-surface">
        {(['FULL', 'COMPACT'] as const).map((look) => (
          <li key={look} className="border-line-500 border-s first:border-s-0">
            <Link
              href={journalHref(citizenId, { ...filter, look: look === usual ? null : look })}
              prefetch={false}
              scroll={false}
              aria-current={(filter.look ?? usual) === look ? 'true' : undefined}
              className={clsx(
                'flex min-h-11 items-center px-4 text-table no-underline',
                (filter.look ?? usual) === look
                  ? 'bg-fjord-100 font-semibold text-ink-900'
                  : 'text-fjord-700 hover:bg-fjord-50',
              )}
            >
              {t(look)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
