import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { routes } from '@/lib/platform/routes'

type LettersPanelProps = {
  visitationId: string
  /** The fund was asked and may be told. */
  hasPacket: boolean
}

/** What can be put on paper from a visitation. */
export function LettersPanel({ visitationId, hasPacket }: LettersPanelProps) {
  const t = useTranslations('letters.panel')
  return (
    <Panel id="breve" title={t('letters')}>
      <ul className="grid gap-3">
        <li>
          <TextLink href={routes.visitationLetter(visitationId)}>{t('talk')}</TextLink>
        </li>
        {hasPacket ? (
          <li>
            {/* A file, not a page: the router must not fetch it ahead. */}
            <a
              href={routes.visitationPacket(visitationId)}
              target="_blank"
              rel="noreferrer"
              className="rounded-sm text-fjord-700 underline decoration-1 underline-offset-3 hover:text-fjord-600 hover:decoration-2"
            >
              {t('packet')}
            </a>
            <span className="block text-ink-700 text-table">{t('packetHint')}</span>
          </li>
        ) : null}
      </ul>
    </Panel>
  )
}
