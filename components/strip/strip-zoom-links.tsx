import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { type StripZoom, stripZooms } from '@/lib/history/strip-zoom'

export type StripZoomLinks = { months: StripZoom; hrefOf: (months: StripZoom) => string }

/** “48 · 24 · 12 måneder”: the address is the state. */
export function StripZoomNav({ zoom }: { zoom: StripZoomLinks }) {
  const t = useTranslations('strip.zoom')
  return (
    <nav aria-label={t('label')} className="strip-zoom">
      {stripZooms.map((months) => {
        const isShown = months === zoom.months
        return (
          <TextLink
            key={months}
            href={zoom.hrefOf(months)}
            scroll={false}
            isQuiet
            aria-current={isShown ? 'true' : undefined}
            className={clsx('strip-zoom-link', isShown && 'font-semibold')}
          >
            {months}
            <span className="sr-only"> {t('months')}</span>
          </TextLink>
        )
      })}
      <span aria-hidden>{t('months')}</span>
    </nav>
  )
}
