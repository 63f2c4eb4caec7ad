import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/platform/routes'

type TalkHeadingProps = { citizen: { id: string; name: string }; title: string; children?: ReactNode }

/** Whose talk it is, and the way back to the others. */
export function TalkHeading({ citizen, title, children }: TalkHeadingProps) {
  const t = useTranslations('caseTalks.form')
  const ui = useTranslations('ui')
  return (
    <PageHeader
      title={title}
      breadcrumb={[{ href: routes.citizenTalks(citizen.id), label: t('toCitizen') }]}
      breadcrumbLabel={ui('breadcrumb')}
      meta={
        <>
          <strong className="text-ink-900">{citizen.name}</strong>
          {children}
        </>
      }
    />
  )
}
